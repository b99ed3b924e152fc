package org.interlend.ncip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.EndOfDay;
import org.interlend.institution.Institution;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.partners.Partner;

/**
 * Converts days between time zones: the evening hour that a broker writes belongs to a day of the
 * broker's zone.
 *
 * @param theirs the partner's zone
 * @param ours the institution's zone
 */
public record PartnerDates(ZoneId theirs, ZoneId ours) {

  /** "Without end", as some partners write it; in a zone east of theirs it is a day later. */
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public static PartnerDates of(Partner partner, Institution us) {
    return new PartnerDates(partner.timeZone().orElse(us.timeZone()), us.timeZone());
  }

  /**
   * The end of the day that a date names: the day in the partner's time zone, its end in the
   * institution's.
   *
   * @param path the element it is from, such as {@code //AcceptItem/DateForReturn}
   * @throws UnreadableMessageException of kind INVALID_DATE
   */
  public Instant endOf(String date, String path) {
    return EndOfDay.of(dayOf(date, path), ours);
  }

  /**
   * The day that a date names, in the partner's time zone.
   *
   * @throws UnreadableMessageException of kind INVALID_DATE
   */
  public LocalDate dayOf(String date, String path) {
    LocalDate day = LocalDate.ofInstant(Dates.parse(date, theirs, path), theirs);
    return day.isAfter(LAST) ? LAST : day;
  }

  /**
   * The moment that a date names; a date without time means the end of that day.
   *
   * @throws UnreadableMessageException of kind INVALID_DATE
   */
  public Instant momentOf(String date, String path) {
    return Dates.parse(date, theirs, path);
  }
}
