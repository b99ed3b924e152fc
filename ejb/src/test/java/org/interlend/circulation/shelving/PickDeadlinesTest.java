package org.interlend.circulation.shelving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.institution.Library;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.institution.TestLibraries;
import org.junit.jupiter.api.Test;

/** Until when an item is to be picked. */
class PickDeadlinesTest {

  // May 2026: Thursday 14, Friday 15, stocktaking on Saturday 16, Sunday 17.
  private static final LocalDate THURSDAY = LocalDate.of(2026, 5, 14);
  private static final LocalDate STOCKTAKING = LocalDate.of(2026, 5, 16);
  private static final Set<DayOfWeek> SUNDAYS = EnumSet.of(DayOfWeek.SUNDAY);
  private static final Map<LocalDate, String> CLOSED = Map.of(STOCKTAKING, "Stocktaking");

  @Test
  void thePickPeriodCountsDaysOrOpenDays() {
    Library library = TestLibraries.sharing("MAIN");
    TestLibraries.close(library, SUNDAYS, CLOSED);
    LocalItem item = TestItems.own("I1", library);
    assertThat(PickDeadlines.lastDay(item, new ShelfSearchPeriod(2, false, false), THURSDAY))
        .isEqualTo(STOCKTAKING);
    assertThat(PickDeadlines.lastDay(item, new ShelfSearchPeriod(2, true, false), THURSDAY))
        .isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void aPickForAPartnerExpiresWithItsRequestAtTheLatest() {
    assertThat(PickDeadlines.soonest(null, null)).isNull();
    assertThat(PickDeadlines.soonest(THURSDAY, null)).isEqualTo(THURSDAY);
    assertThat(PickDeadlines.soonest(null, THURSDAY)).isEqualTo(THURSDAY);
    assertThat(PickDeadlines.soonest(STOCKTAKING, THURSDAY)).isEqualTo(THURSDAY);
    assertThat(PickDeadlines.soonest(THURSDAY, STOCKTAKING)).isEqualTo(THURSDAY);
  }
}
