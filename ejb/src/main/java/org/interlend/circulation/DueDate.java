package org.interlend.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The last day of a loan, with an explanation.
 *
 * @param day the last day, in the library's zone
 * @param because how the day was calculated, in one sentence
 */
public record DueDate(LocalDate day, String because) {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** The end of the day in the zone. */
  public Instant at(ZoneId zone) {
    return day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }

  /** A day in the format of explanations and warnings. */
  public static String written(LocalDate day) {
    return DueDates.DAY.format(day);
  }
}
