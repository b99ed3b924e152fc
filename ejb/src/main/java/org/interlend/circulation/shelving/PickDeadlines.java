package org.interlend.circulation.shelving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.institution.Institutions;
import org.interlend.institution.ShelfSearchPeriod;

/**
 * Calculates the last day on which staff search for an item, by the rules of its library, and
 * checks days that staff or patrons choose.
 */
@ApplicationScoped
public class PickDeadlines {

  @Inject private Institutions institutions;

  /**
   * The last day for an item that a partner requested.
   *
   * @param latest the last day before the lending request expires, or null
   * @return null for no limit
   */
  LocalDate forPartner(Item item, LocalDate latest) {
    return soonest(lastDay(item, item.currentLibrary().partnerPicks()), latest);
  }

  static LocalDate soonest(LocalDate usual, LocalDate latest) {
    boolean sooner = usual != null && (latest == null || usual.isBefore(latest));
    return sooner ? usual : latest;
  }

  /**
   * The last day for an item with a patron's hold.
   *
   * @return null for no limit
   */
  public LocalDate forPatron(Item item) {
    return lastDay(item, item.currentLibrary().patronPicks());
  }

  private LocalDate lastDay(Item item, ShelfSearchPeriod time) {
    return time.days() == 0 ? null : lastDay(item, time, institutions.today());
  }

  /**
   * @param day a last day that staff or a patron has chosen
   * @param title of the item
   * @throws WorkflowException INVALID_DATA for a day that is past
   */
  public void requireNotPast(LocalDate day, String title) {
    if (day.isBefore(institutions.today())) {
      throw new WorkflowException(CirculationReason.LAST_DAY_PAST, day, title);
    }
  }

  static LocalDate lastDay(Item item, ShelfSearchPeriod time, LocalDate today) {
    return time.openDays()
        ? OpeningCalendar.of(item.currentLibrary()).afterOpenDays(today, time.days())
        : today.plusDays(time.days());
  }
}
