package org.interlend.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What the detail of an event or a warning is, and so how it is shown. */
enum DetailType {
  /** A barcode, a name or a reason; shown unchanged. */
  TEXT {
    @Override
    String shown(String detail, Locale locale) {
      return detail;
    }
  },
  /** A day as {@code 2026-12-01}; shown in the format of the locale. */
  DAY {
    @Override
    String shown(String detail, Locale locale) {
      return detail == null ? null : dates(locale).format(LocalDate.parse(detail));
    }
  };

  /**
   * @param detail or null
   * @return the detail for a reader of the locale, or null
   */
  abstract String shown(String detail, Locale locale);

  /** English texts have British dates, with the day first. */
  private static DateTimeFormatter dates(Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale);
  }
}
