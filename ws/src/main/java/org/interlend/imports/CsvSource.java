package org.interlend.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.interlend.catalog.BibNumber;
import org.interlend.catalog.BibNumber.Kind;
import org.interlend.catalog.Citation;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.ImportProblem;
import org.interlend.catalog.load.ReadRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.text.Fact;
import org.interlend.text.Text;

/** A CSV file in UTF-8: one line for each item; the first line names the columns. */
final class CsvSource implements RecordSource {

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

  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final char NOT_UTF8 = '\uFFFD';
  private static final int CODE = 64;
  private static final int LONG = 255;

  private final LineLimit limited;
  private final CSVParser parser;
  private final Iterator<CSVRecord> lines;
  private long at;

  CsvSource(InputStream in) throws IOException, FileProblem {
    var text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    limited = new LineLimit(text, RECORD_BYTES);
    parser = parser(limited);
    for (String column : parser.getHeaderNames()) {
      if (!COLUMNS.contains(column)) {
        throw new FileProblem(ImportProblem.UNKNOWN_COLUMN, column);
      }
    }
    if (!parser.getHeaderNames().contains("title")) {
      throw new FileProblem(ImportProblem.NO_TITLE_COLUMN);
    }
    lines = parser.iterator();
  }

  private static CSVParser parser(Reader text) throws IOException, FileProblem {
    try {
      return CSVParser.parse(text, CSV);
    } catch (LineLimit.TooLong endless) {
      throw new FileProblem(ImportProblem.LINE_TOO_LONG, "1");
    } catch (CSVException | IllegalArgumentException broken) {
      throw new FileProblem(ImportProblem.COLUMNS);
    }
  }

  @Override
  public Optional<ReadRecord> next() throws IOException, FileProblem {
    long line = parser.getCurrentLineNumber() + 1;
    limited.begin();
    try {
      if (!lines.hasNext()) {
        return Optional.empty();
      }
      at++;
      return Optional.of(read(lines.next()));
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof LineLimit.TooLong) {
        throw new FileProblem(ImportProblem.LINE_TOO_LONG, Long.toString(line));
      }
      if (broken.getCause() instanceof CSVException) {
        throw new FileProblem(ImportProblem.NOT_CSV, Long.toString(line));
      }
      throw broken.getCause();
    }
  }

  private ReadRecord read(CSVRecord line) {
    String number = value(line, "systemNumber", CODE);
    if (!line.isConsistent()) {
      return ReadRecord.unreadable(at, number, RecordFault.FIELDS_MISSING.with());
    }
    if (line.stream().anyMatch(field -> field.indexOf(NOT_UTF8) >= 0)) {
      return ReadRecord.unreadable(at, number, RecordFault.NOT_UTF_8.with());
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
    BibRecord bib =
        new BibRecord(
            number,
            citation,
            numbers(citation),
            citation.title() == null ? List.of() : List.of(citation.title()),
            citation.author() == null ? List.of() : List.of(citation.author()),
            false,
            null,
            holdings(line, complaints));
    return new ReadRecord(at, number, bib, complaints);
  }

  private static List<BibNumber> numbers(Citation citation) {
    List<BibNumber> numbers = new ArrayList<>();
    BibNumber.of(Kind.ISBN, citation.isbn()).ifPresent(numbers::add);
    BibNumber.of(Kind.ISSN, citation.issn()).ifPresent(numbers::add);
    BibNumber.of(Kind.OCLC, citation.oclc()).ifPresent(numbers::add);
    BibNumber.of(Kind.SYSTEM, citation.systemNumber()).ifPresent(numbers::add);
    return numbers;
  }

  private static List<HoldingRecord> holdings(CSVRecord line, List<Fact> complaints) {
    String barcode = value(line, "barcode", LONG);
    if (barcode == null) {
      return List.of();
    }
    String pieces = value(line, "pieces", LONG);
    if (pieces != null && !pieces.matches("\\d{1,6}")) {
      complaints.add(RecordFault.PIECES_NO_NUMBER.with(barcode));
    }
    ItemRecord item =
        new ItemRecord(
            barcode,
            value(line, "policy", CODE),
            value(line, "description", LONG),
            pieces != null && pieces.matches("\\d{1,6}") ? Integer.valueOf(pieces) : null);
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
