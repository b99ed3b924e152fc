package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.interlend.catalog.Item;
import org.interlend.institution.Institutions;
import org.interlend.institution.PickTime;

/** Until when items are looked for, by the rules of the library on whose shelves they stand. */
@ApplicationScoped
class PickDeadlines {

  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * For a partner.
   *
   * @param latest the last day the partner's request is worked on, or null
   * @return null where there is no end
   */
  LocalDate forPartner(Item item, LocalDate latest) {
    return soonest(lastDay(item, item.at().partnerPicks()), latest);
  }

  static LocalDate soonest(LocalDate usual, LocalDate latest) {
    boolean sooner = usual != null && (latest == null || usual.isBefore(latest));
    return sooner ? usual : latest;
  }

  /**
   * For a patron.
   *
   * @return null where there is no end
   */
  LocalDate forPatron(Item item) {
    return lastDay(item, item.at().patronPicks());
  }

  private LocalDate lastDay(Item item, PickTime time) {
    return time.days() == 0
        ? null
        : lastDay(item, time, LocalDate.now(clock.withZone(institutions.get().timeZone())));
  }

  static LocalDate lastDay(Item item, PickTime time, LocalDate today) {
    return time.openDays()
        ? OpeningCalendar.of(item.at()).afterOpenDays(today, time.days())
        : today.plusDays(time.days());
  }
}
