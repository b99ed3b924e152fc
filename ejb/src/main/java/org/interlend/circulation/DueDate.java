package org.interlend.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When an item must be back, and why then.
 *
 * @param day the last day, in the library's zone
 * @param because the reckoning in one sentence
 */
public record DueDate(LocalDate day, String because) {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** The end of the day in the zone. */
  public Instant at(ZoneId zone) {
    return day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }

  /** A day as reasons and warnings write it. */
  public static String written(LocalDate day) {
    return DueDates.DAY.format(day);
  }
}
