package org.interlend.api.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.interlend.circulation.terms.DueDate;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;

/** Shows moments in the institution's time zone, so that the day of a due date is visible. */
@RequestScoped
public class LibraryTime {

  @Inject private Institutions institutions;

  private ZoneId zone;

  /** The end of a day in the institution's time zone. */
  public Instant endOf(LocalDate day) {
    return DueDate.endOf(day, zone());
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
      zone = institutions.find().map(Institution::timeZone).orElse(ZoneOffset.UTC);
    }
    return zone;
  }
}
