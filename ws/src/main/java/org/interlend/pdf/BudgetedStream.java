package org.interlend.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream of a file. Only those that have parts of the file's structure are decoded, and the
 * decoded bytes are paid for. PDFBox itself would decode any number of them into memory.
 */
final class BudgetedStream extends COSStream {

  /** The greatest length of a row for which a predictor keeps memory, in bits. */
  private static final long MAX_ROW_BITS = 1_000_000;

  private final RandomAccessReadView encoded;
  private final ReadBudget budget;

  BudgetedStream(RandomAccessReadView encoded, ReadBudget budget) throws IOException {
    super(null, encoded);
    this.encoded = encoded;
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    throw new IOException("no stream of content is decoded");
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    COSBase filter = filter();
    if (filter == null) {
      return new RandomAccessReadView(encoded, 0, encoded.length());
    }
    if (!COSName.FLATE_DECODE.equals(filter)) {
      throw new IOException("a filter that streams of structure do not have");
    }
    requireShortRows();
    Decoded decoded = new Decoded();
    try (InputStream from = createRawInputStream()) {
      FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE).decode(from, decoded, this, 0);
    }
    budget.spendValues(entries(decoded.bytes.size()));
    return new RandomAccessReadBuffer(decoded.bytes.toByteArray());
  }

  private COSBase filter() throws IOException {
    COSBase filters = getFilters();
    if (!(filters instanceof COSArray several)) {
      return filters;
    }
    if (several.size() > 1) {
      throw new IOException("several filters of one stream of structure");
    }
    return several.size() == 0 ? null : several.getObject(0);
  }

  private void requireShortRows() throws IOException {
    COSBase given = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase parameters =
        given instanceof COSArray several && several.size() > 0 ? several.getObject(0) : given;
    if (parameters instanceof COSDictionary row) {
      long colors = row.getInt(COSName.COLORS, 1);
      long bits = row.getInt(COSName.BITS_PER_COMPONENT, 8);
      long columns = row.getInt(COSName.COLUMNS, 1);
      if (colors < 1 || colors > 32 || bits < 1 || bits > 32 || columns < 1) {
        throw new IOException("a row without a size");
      }
      if (colors * bits * columns > MAX_ROW_BITS) {
        throw new IOException("a row that is too long");
      }
    }
  }

  /** The number of a cross-reference stream's entries; 0 for another stream. */
  private long entries(long decoded) {
    COSArray widths = getCOSArray(COSName.W);
    if (widths == null) {
      return 0;
    }
    long length = 0;
    for (int i = 0; i < Math.min(widths.size(), 3); i++) {
      length += Math.max(0, widths.getInt(i, 0));
    }
    return decoded / Math.max(1, length);
  }

  /** Takes what was decoded, and pays for it. */
  private final class Decoded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int written) throws IOException {
      budget.spend(written);
      bytes.write(written);
    }

    @Override
    public void write(byte[] written, int offset, int length) throws IOException {
      budget.spend(written, offset, length);
      bytes.write(written, offset, length);
    }
  }
}
