package org.interlend.console.partners;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleReason;
import org.interlend.console.settings.SettingFromText;
import org.interlend.partners.ItemPlaces;
import org.interlend.partners.preset.PartnerDraft;
import org.interlend.partners.preset.PartnerPreset;
import org.interlend.text.SpreadsheetText;
import org.interlend.text.Text;

/**
 * A CSV file with partners (RFC 4180, or with semicolons): the first line names the columns, each
 * further line is one partner.
 */
final class PartnerCsv {

  /** The column with the product, from which a record begins. */
  static final String PRODUCT = "product";

  /** HTTP Basic compares it with the blanks at its ends. */
  private static final String PASSWORD = "authentication.password";

  private static final List<String> NEEDED = List.of("code", "name");
  private static final int MAX_LINES = 500;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  /**
   * One partner.
   *
   * @param number of the line, the first one being 1
   * @param values by their columns; without empty ones
   */
  record Line(long number, Map<String, String> values) implements Serializable {}

  private PartnerCsv() {}

  /**
   * @throws WorkflowException INVALID_DATA for what is no CSV, an unknown or a missing column, or
   *     too many lines
   */
  static List<Line> read(String text) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    Reader file = new StringReader(content);
    try (CSVParser parser = CSVParser.parse(file, format(file))) {
      requireColumns(parser.getHeaderNames());
      List<Line> lines = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (lines.size() == MAX_LINES) {
          throw new WorkflowException(ConsoleReason.TOO_MANY_LINES, null, MAX_LINES);
        }
        lines.add(lineOf(record, parser.getCurrentLineNumber()));
      }
      return lines;
    } catch (UncheckedIOException | CSVException | IllegalArgumentException broken) {
      throw new WorkflowException(ConsoleReason.NOT_CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CSVFormat format(Reader file) throws IOException {
    return CSV.builder().setDelimiter(SpreadsheetText.separator(file)).get();
  }

  private static Line lineOf(CSVRecord record, long number) {
    if (!record.isConsistent()) {
      throw new WorkflowException(ConsoleReason.FIELDS_MISSING, String.valueOf(number));
    }
    Map<String, String> values = new LinkedHashMap<>(record.toMap());
    values.values().removeIf(text -> Text.given(text) == null);
    values.replaceAll((column, text) -> column.equals(PASSWORD) ? text : Text.stripped(text));
    return new Line(number, values);
  }

  private static void requireColumns(List<String> columns) {
    PartnerFields any =
        PartnerFields.begin(
            PartnerDraft.at(
                new ItemPlaces(null, null, null, null, null, null), PartnerPreset.OTHER_NCIP),
            Locale.ROOT);
    columns.stream()
        .filter(column -> !column.equals(PRODUCT) && SettingFromText.find(any, column).isEmpty())
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new WorkflowException(ConsoleReason.UNKNOWN_COLUMN, unknown);
            });
    NEEDED.stream()
        .filter(needed -> !columns.contains(needed))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new WorkflowException(ConsoleReason.COLUMN_MISSING, missing);
            });
  }
}
