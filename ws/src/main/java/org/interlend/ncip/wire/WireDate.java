package org.interlend.ncip.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A date of a message.
 *
 * @param instant the moment
 * @param given how precise the sender was
 */
public record WireDate(Instant instant, Given given) {

  /** The precision of a date. */
  public enum Given {
    /** Date, time and zone: the moment is unambiguous. */
    MOMENT,
    /** Date and time without a zone. */
    LOCAL_TIME,
    /** A date alone, which means its last second. */
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
