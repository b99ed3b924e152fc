package org.interlend.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.interlend.catalog.Citation;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ParsedRecord;
import org.interlend.text.Fact;
import org.interlend.text.Text;

/** A CSV file in UTF-8: one line for each item; the first line names the columns. */
final class CatalogCsvSource implements RecordSource {

  private static final Set<String> COLUMNS =
      Set.of(
          "barcode",
          "title",
          "author",
          "publisher",
          "published",
          "isbn",
          "issn",
          "oclc",
          "systemNumber",
          "language",
          "library",
          "location",
          "callNumber",
          "policy",
          "description",
          "pieces");

  private static final int CODE = 64;
  private static final int LONG = 255;

  private final CsvLines lines;
  private long at;

  CatalogCsvSource(InputStream in) throws IOException, UnreadableFileException {
    lines = new CsvLines(in, COLUMNS, "title", ImportFailure.NO_TITLE_COLUMN);
  }

  @Override
  public Optional<ParsedRecord> next() throws IOException, UnreadableFileException {
    Optional<CsvLines.Line> next = lines.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    at++;
    return Optional.of(read(next.get()));
  }

  private ParsedRecord read(CsvLines.Line next) {
    CSVRecord line = next.values();
    String number = value(line, "systemNumber", CODE);
    if (!next.isComplete()) {
      return ParsedRecord.unreadable(at, number, RecordFault.FIELDS_MISSING.with());
    }
    if (!next.isUtf8()) {
      return ParsedRecord.unreadable(at, number, RecordFault.NOT_UTF_8.with());
    }
    List<Fact> complaints = new ArrayList<>();
    Citation citation =
        new Citation(
            value(line, "title", Integer.MAX_VALUE),
            value(line, "author", Integer.MAX_VALUE),
            value(line, "publisher", Integer.MAX_VALUE),
            value(line, "published", LONG),
            value(line, "isbn", LONG),
            value(line, "issn", LONG),
            value(line, "oclc", LONG),
            number,
            value(line, "language", LONG));
    BibRecord bib = BibRecord.ofCopies(number, citation, holdings(line, complaints));
    return new ParsedRecord(at, number, bib, complaints);
  }

  private static List<HoldingRecord> holdings(CSVRecord line, List<Fact> complaints) {
    String barcode = value(line, "barcode", LONG);
    if (barcode == null) {
      return List.of();
    }
    String number = value(line, "pieces", LONG);
    Optional<Integer> pieces = ItemRecord.pieces(number);
    if (number != null && pieces.isEmpty()) {
      complaints.add(RecordFault.PIECES_NO_NUMBER.with(barcode));
    }
    ItemRecord item =
        new ItemRecord(
            barcode,
            value(line, "policy", CODE),
            value(line, "description", LONG),
            pieces.orElse(null));
    return List.of(
        new HoldingRecord(
            value(line, "library", CODE),
            value(line, "location", CODE),
            value(line, "callNumber", LONG),
            List.of(item)));
  }

  private static String value(CSVRecord line, String column, int limit) {
    return line.isSet(column) ? Text.fit(line.get(column), limit) : null;
  }
}
