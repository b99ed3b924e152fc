package org.interlend.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.interlend.importing.ImportFailure;
import org.interlend.text.SpreadsheetText;

/**
 * The lines of a CSV file in UTF-8 (RFC 4180, or with semicolons), whose first line names the
 * columns.
 */
public final class CsvLines {

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

  private final LineLimitReader limited;
  private final CSVParser parser;
  private final Iterator<CSVRecord> lines;

  /**
   * One line, which may go over several of the file.
   *
   * @param number of the line in the file where it begins, from 1
   */
  public record Line(long number, CSVRecord values) {

    /** Whether it has as many fields as there are columns. */
    public boolean isComplete() {
      return values.isConsistent();
    }

    public boolean isUtf8() {
      return values.stream().noneMatch(field -> field.indexOf(NOT_UTF8) >= 0);
    }
  }

  /**
   * @param needed the column without which the file is refused
   * @param without the problem of a file without it
   * @throws UnreadableFileException when the first line does not name the columns, each once and
   *     known
   */
  public CsvLines(InputStream in, Set<String> columns, String needed, ImportFailure without)
      throws IOException, UnreadableFileException {
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
    char separator = SpreadsheetText.separator(text);
    limited = new LineLimitReader(text, RecordSource.RECORD_BYTES);
    parser = parser(limited, separator);
    List<String> given = parser.getHeaderNames();
    for (String column : given) {
      if (!columns.contains(column)) {
        throw new UnreadableFileException(ImportFailure.UNKNOWN_COLUMN, column);
      }
    }
    if (!given.contains(needed)) {
      throw new UnreadableFileException(without);
    }
    lines = parser.iterator();
  }

  private static CSVParser parser(Reader text, char separator)
      throws IOException, UnreadableFileException {
    try {
      return CSVParser.parse(text, CSV.builder().setDelimiter(separator).get());
    } catch (LineLimitReader.TooLong endless) {
      throw new UnreadableFileException(ImportFailure.LINE_TOO_LONG, "1");
    } catch (CSVException | IllegalArgumentException broken) {
      throw new UnreadableFileException(ImportFailure.COLUMNS);
    }
  }

  /**
   * The next line; empty at the end.
   *
   * @throws UnreadableFileException when the rest of the file is not readable
   */
  public Optional<Line> next() throws IOException, UnreadableFileException {
    long number = parser.getCurrentLineNumber() + 1;
    limited.begin();
    try {
      return lines.hasNext() ? Optional.of(new Line(number, lines.next())) : Optional.empty();
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof LineLimitReader.TooLong) {
        throw new UnreadableFileException(ImportFailure.LINE_TOO_LONG, Long.toString(number));
      }
      if (broken.getCause() instanceof CSVException) {
        throw new UnreadableFileException(ImportFailure.NOT_CSV, Long.toString(number));
      }
      throw broken.getCause();
    }
  }
}
