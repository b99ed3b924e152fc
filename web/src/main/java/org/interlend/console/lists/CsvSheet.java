package org.interlend.console.lists;

import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interlend.text.SpreadsheetText;

/**
 * CSV lines (RFC 4180) for a spreadsheet. A byte order mark identifies UTF-8, and external text is
 * escaped so that it cannot become a formula. Where decimals have a comma, as in German and
 * Swedish, spreadsheets separate fields by a semicolon.
 */
public final class CsvSheet {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  /**
   * Writes the line of headings.
   *
   * @param locale language of labels, and of the spreadsheet that opens the file
   * @param zone time zone of days and times, which are written as 2026-04-24 and 2026-04-24 09:30
   */
  public CsvSheet(Appendable out, Locale locale, ZoneId zone, List<String> heads)
      throws IOException {
    this.locale = locale;
    day = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(zone);
    minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    out.append(BYTE_ORDER_MARK);
    printer =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(separator(locale)).get());
    printer.printRecord(heads);
  }

  private static char separator(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ';' : ',';
  }

  /**
   * @param texts any may be null
   */
  public void add(String... texts) throws IOException {
    printer.printRecord(Stream.of(texts).map(SpreadsheetText::harmless).toList());
  }

  /** The language of labels. */
  public Locale locale() {
    return locale;
  }

  /** The day of a moment; empty for null. */
  public String day(Instant moment) {
    return at(moment, day);
  }

  /** A moment to the minute; empty for null. */
  public String minute(Instant moment) {
    return at(moment, minute);
  }

  private static String at(Instant moment, DateTimeFormatter format) {
    return moment == null ? "" : format.format(moment);
  }
}
