package org.interlend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The last second of a day, until which what is due or valid on that day is so. Where clocks are
 * put back at midnight the day has two such seconds, and the second one counts.
 */
public final class EndOfDay {

  public static final LocalTime TIME = LocalTime.of(23, 59, 59);

  private EndOfDay() {}

  public static Instant of(LocalDate day, ZoneId zone) {
    return day.atTime(TIME).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
