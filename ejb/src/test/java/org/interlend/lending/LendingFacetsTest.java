package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interlend.lending.LendingFacets.Cell;
import org.interlend.partners.Format;
import org.interlend.requests.RequestPhase;
import org.junit.jupiter.api.Test;

/** The facet counts of the list of lending requests. */
class LendingFacetsTest {

  private static final List<Cell> CELLS =
      List.of(
          new Cell(LendingStatus.LOCATE_FAILED, "EAST", Format.PHYSICAL, false, false, false, 2),
          new Cell(LendingStatus.RECALLED, "EAST", Format.PHYSICAL, true, true, false, 3),
          new Cell(LendingStatus.OVERDUE_REQUEST, "WEST", Format.PHYSICAL, true, false, false, 5),
          new Cell(
              LendingStatus.RETURNED_BY_PARTNER, "WEST", Format.PHYSICAL, false, false, true, 7));

  @Test
  void oneRequestMayNeedAttentionForSeveralReasons() {
    var counts = of(null, Set.of()).attentions();
    assertThat(counts)
        .containsEntry(Attention.NO_COPY, 2L)
        .containsEntry(Attention.RENEWAL, 3L)
        .containsEntry(Attention.OVERDUE, 5L)
        .containsEntry(Attention.AT_DESK, 7L)
        .containsEntry(Attention.WARNING, 8L);
  }

  @Test
  void aFilterNarrowsTheOtherFacetCountsAndNotItsOwn() {
    var facets = of(Attention.WARNING, Set.of(LendingStatus.RECALLED));
    assertThat(facets.total()).isEqualTo(3);
    assertThat(facets.statuses())
        .containsOnlyKeys(LendingStatus.RECALLED, LendingStatus.OVERDUE_REQUEST);
    assertThat(facets.attentions()).containsEntry(Attention.RENEWAL, 3L);
    assertThat(facets.attentions()).containsEntry(Attention.OVERDUE, 0L);
    assertThat(facets.partners()).containsOnlyKeys("EAST");
  }

  private static LendingFacets of(Attention attention, Set<LendingStatus> statuses) {
    return LendingFacets.of(
        new LendingFilter(null, null, statuses, null, null, null, RequestPhase.ALL, attention),
        true,
        CELLS);
  }
}
