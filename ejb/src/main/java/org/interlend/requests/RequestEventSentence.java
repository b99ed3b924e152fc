package org.interlend.requests;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Makes the sentence of an event in the reader's language. */
final class RequestEventSentence {

  private static final String BUNDLE = "org.interlend.requests.RequestEvents";

  private RequestEventSentence() {}

  /**
   * @param item barcode of the item, or null
   * @param detail or null
   */
  static String of(RequestEventKind kind, String item, String detail, Locale locale) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(kind.name());
    return new MessageFormat(pattern, locale).format(new Object[] {item, shown(detail, locale)});
  }

  /** A day in the format of the locale; any other detail unchanged. */
  static String shown(String detail, Locale locale) {
    try {
      return detail == null ? null : dates(locale).format(LocalDate.parse(detail));
    } catch (DateTimeParseException name) {
      return detail;
    }
  }

  /** English texts have British dates, with the day first. */
  private static DateTimeFormatter dates(Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale);
  }
}
