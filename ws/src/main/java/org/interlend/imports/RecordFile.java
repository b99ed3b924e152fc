package org.interlend.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.interlend.Settings;
import org.interlend.catalog.load.ReadRecord;

/** A file of records in one of the formats that are read, packed with gzip or not. */
final class RecordFile implements Closeable {

  private static final int PEEK = 64;
  private static final int GZIP = 0x1F8B;

  private final Counted counted;
  private final RecordSource source;

  private RecordFile(Counted counted, RecordSource source) {
    this.counted = counted;
    this.source = source;
  }

  /**
   * @param name tells CSV by its ending; MARCXML and MARC are told by how they begin
   * @throws FileProblem when it is in none of the formats
   */
  static RecordFile open(Path path, String name) throws IOException, FileProblem {
    Counted counted = new Counted(Files.newInputStream(path));
    try {
      return new RecordFile(counted, source(counted, name));
    } catch (ZipException broken) {
      counted.close();
      throw new FileProblem("The file cannot be unpacked: " + broken.getMessage());
    } catch (IOException | FileProblem | RuntimeException failure) {
      counted.close();
      throw failure;
    }
  }

  private static RecordSource source(InputStream file, String name)
      throws IOException, FileProblem {
    InputStream in = new BufferedInputStream(file, 64 * 1024);
    in.mark(2);
    boolean packed = (in.read() << 8 | in.read()) == GZIP;
    in.reset();
    if (packed) {
      in = new BufferedInputStream(new GZIPInputStream(in), 64 * 1024);
    }
    in.mark(PEEK);
    byte[] first = in.readNBytes(PEEK);
    in.reset();
    if (utf16(first)) {
      throw new FileProblem("The file is in UTF-16; it must be in UTF-8");
    }
    boolean marked = first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
    String beginning =
        new String(first, marked ? 3 : 0, first.length - (marked ? 3 : 0), StandardCharsets.UTF_8)
            .stripLeading();
    if (beginning.isEmpty()) {
      throw new FileProblem("The file is empty");
    }
    if (csv(name)) {
      return new CsvSource(in);
    }
    if (beginning.startsWith("<")) {
      in.skipNBytes(marked ? 3 : 0);
      return new MarcXmlSource(in, mapping());
    }
    if (beginning.matches("(?s)\\d{5}.{5}22.*")) {
      return new MarcBinarySource(in, mapping());
    }
    throw new FileProblem(
        "The file is neither MARCXML nor binary MARC, and its name does not end in .csv");
  }

  private static MarcMapping mapping() throws FileProblem {
    try {
      return new MarcMapping(
          new MarcHoldings(Settings.itemField().map(ItemFields::of).orElse(ItemFields.KOHA)));
    } catch (IllegalArgumentException setting) {
      throw new FileProblem(setting.getMessage());
    }
  }

  private static boolean csv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".csv.gz");
  }

  private static boolean utf16(byte[] first) {
    if (first.length < 2) {
      return false;
    }
    int pair = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    return pair == 0xFEFF || pair == 0xFFFE || first[0] == 0 || first[1] == 0;
  }

  /** The next record; empty at the end. */
  Optional<ReadRecord> next() throws IOException, FileProblem {
    try {
      return source.next();
    } catch (ZipException | java.io.EOFException broken) {
      throw new FileProblem("The rest of the file cannot be unpacked: " + broken.getMessage());
    }
  }

  /** How many bytes of the file have been read. */
  long bytes() {
    return counted.read;
  }

  @Override
  public void close() throws IOException {
    counted.close();
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {

    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      read += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = super.read(bytes, offset, length);
      read += Math.max(got, 0);
      return got;
    }
  }
}
