package org.interlend.api.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.interlend.EndOfDay;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.institution.Institutions;
import org.interlend.text.IsoDates;

/** Shows moments in the institution's time zone, so that the day of a due date is visible. */
@RequestScoped
public class LibraryTime {

  @Inject private Institutions institutions;

  private ZoneId zone;

  /**
   * The beginning of a period.
   *
   * @param name of the field or parameter
   * @param text a day or a moment; null or empty for none
   * @return the moment, or the beginning of the day; null for none
   * @throws InvalidFieldException when it is neither, or of a year before 1 or after 9999
   */
  public Instant beginning(String name, String text) {
    return moment(name, text, day -> day.atStartOfDay(zone()).toInstant());
  }

  /** The same for the moment before which a period ends: that after the last day. */
  public Instant before(String name, String text) {
    return moment(name, text, day -> day.plusDays(1).atStartOfDay(zone()).toInstant());
  }

  /** The same for the end of what is valid on a day or until a moment. */
  public Instant end(String name, String text) {
    return moment(name, text, day -> EndOfDay.of(day, zone()));
  }

  private static Instant moment(String name, String text, Function<LocalDate, Instant> ofDay) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return text.contains("T") ? IsoDates.moment(text) : ofDay.apply(IsoDates.day(text));
    } catch (DateTimeException unreadable) {
      throw new InvalidFieldException(
          name, "must be a day such as 2026-12-31 or a moment such as 2026-12-31T17:00:00Z");
    }
  }

  /** The moment with the institution's offset from UTC; null for null. */
  public OffsetDateTime at(Instant moment) {
    if (moment == null) {
      return null;
    }
    return moment.atZone(zone()).toOffsetDateTime();
  }

  private ZoneId zone() {
    if (zone == null) {
      zone = institutions.zone();
    }
    return zone;
  }
}
