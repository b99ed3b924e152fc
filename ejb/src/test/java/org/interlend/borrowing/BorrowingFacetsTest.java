package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.BorrowingStatus.LOANED_ITEM_TO_PATRON;
import static org.interlend.borrowing.BorrowingStatus.SHIPPED_PHYSICALLY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.borrowing.BorrowingFacets.Cell;
import org.interlend.partners.Format;
import org.interlend.requests.RequestPhase;
import org.junit.jupiter.api.Test;

/** The facet counts of the list of borrowing requests. */
class BorrowingFacetsTest {

  private static final List<Cell> CELLS =
      List.of(
          new Cell(SHIPPED_PHYSICALLY, "ONE", Format.PHYSICAL, "MAIN", false, 5),
          new Cell(SHIPPED_PHYSICALLY, "TWO", Format.PHYSICAL, "MAIN", true, 3),
          new Cell(LOANED_ITEM_TO_PATRON, "ONE", Format.PHYSICAL, "SCIENCE", false, 7),
          new Cell(LOANED_ITEM_TO_PATRON, "TWO", Format.DIGITAL, null, false, 2));

  @Test
  void withoutAFilterEverythingIsCounted() {
    var facets = BorrowingFacets.of(BorrowingFilter.all(), true, CELLS);
    assertThat(facets.total()).isEqualTo(17);
    assertThat(facets.statuses())
        .isEqualTo(Map.of(SHIPPED_PHYSICALLY, 8L, LOANED_ITEM_TO_PATRON, 9L));
    assertThat(facets.pickupLibraries()).isEqualTo(Map.of("MAIN", 8L, "SCIENCE", 7L));
    assertThat(facets.warned()).isEqualTo(Map.of(false, 14L, true, 3L));
  }

  @Test
  void aFacetCountIgnoresTheFilterOnItsOwnFacet() {
    var filter =
        new BorrowingFilter(
            "ONE", null, Set.of(SHIPPED_PHYSICALLY), null, null, null, null, RequestPhase.ALL);
    var facets = BorrowingFacets.of(filter, true, CELLS);
    assertThat(facets.total()).isEqualTo(5);
    assertThat(facets.statuses())
        .isEqualTo(Map.of(SHIPPED_PHYSICALLY, 5L, LOANED_ITEM_TO_PATRON, 7L));
    assertThat(facets.partners()).isEqualTo(Map.of("ONE", 5L, "TWO", 3L));
    assertThat(facets.formats()).isEqualTo(Map.of(Format.PHYSICAL, 5L));
  }
}
