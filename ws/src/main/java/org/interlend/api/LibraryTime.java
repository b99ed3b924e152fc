package org.interlend.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;

/** Tells moments as the institution's clocks show them, so that a due date's day can be read. */
@RequestScoped
public class LibraryTime {

  @Inject private Institutions institutions;

  private ZoneId zone;

  /** The moment with the institution's offset from UTC; null for null. */
  OffsetDateTime at(Instant moment) {
    if (moment == null) {
      return null;
    }
    if (zone == null) {
      zone = institutions.find().map(Institution::timeZone).orElse(ZoneOffset.UTC);
    }
    return moment.atZone(zone).toOffsetDateTime();
  }
}
