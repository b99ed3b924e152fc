package org.interlend.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;

/**
 * Reads days and moments as ISO 8601 writes them, of the years 1 to 9999: databases do not store
 * each of the others.
 */
public final class IsoDates {

  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private IsoDates() {}

  /**
   * @return the day
   * @throws DateTimeException when the text is none, or one of another year
   */
  public static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
    return day;
  }

  /**
   * @return the moment
   * @throws DateTimeException when the text is none, or one of another year
   */
  public static Instant moment(String text) {
    OffsetDateTime moment = OffsetDateTime.parse(text);
    YEARS.checkValidValue(moment.getYear(), ChronoField.YEAR);
    return moment.toInstant();
  }
}
