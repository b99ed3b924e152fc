package org.interlend.ncip.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A date of a message.
 *
 * @param instant the moment
 * @param given how much of it the sender said
 */
public record WireDate(Instant instant, Given given) {

  /** How much a sender said. */
  public enum Given {
    /** Date, time and zone: the moment is certain. */
    MOMENT,
    /** Date and time without a zone. */
    LOCAL_TIME,
    /** A date alone, which lasts to its last second. */
    DAY
  }

  /**
   * The calendar day on which the moment falls.
   *
   * @param zone the zone of the library or the partner
   * @return the day
   */
  public LocalDate dayIn(ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
