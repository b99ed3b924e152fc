package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.search.LendingSearch;
import org.junit.jupiter.api.Test;

/** What a list of requests shows. */
class RequestFilterTest {

  @Test
  void eachConditionIsSetByItself() {
    RequestFilter filter =
        RequestFilter.ALL
            .externalId("R1")
            .barcode("B1")
            .patron("P1")
            .text("tea")
            .byName(false)
            .phase(RequestPhase.ACTIVE);
    assertThat(filter)
        .isEqualTo(
            new RequestFilter("R1", "B1", "P1", "tea", false, RequestPhase.ACTIVE, Map.of()));
  }

  @Test
  void aFacetIsChosenByTheNamesOfItsValuesUntilNoneIsLeft() {
    RequestFilter chosen =
        RequestFilter.ALL.with(
            LendingSearch.STATUS, LendingStatus.LOST, null, LendingStatus.RECALLED);
    assertThat(chosen.chosen(LendingSearch.STATUS)).containsExactlyInAnyOrder("LOST", "RECALLED");
    assertThat(chosen.chosen(Facet.PARTNER)).isEmpty();
    assertThat(chosen.with(LendingSearch.STATUS, (LendingStatus) null))
        .isEqualTo(RequestFilter.ALL);
    assertThat(chosen.with(LendingSearch.STATUS, (String) null)).isEqualTo(RequestFilter.ALL);
  }

  @Test
  void itSearchesOnlyWithWords() {
    assertThat(RequestFilter.ALL.searches()).isFalse();
    assertThat(RequestFilter.ALL.text(" ").searches()).isFalse();
    assertThat(RequestFilter.ALL.text("tea").searches()).isTrue();
  }

  @Test
  void aPhaseHasItsStatuses() {
    assertThat(RequestPhase.ALL.of(LendingStatus.values(), LendingStatus::isFinal))
        .containsExactlyInAnyOrder(LendingStatus.values());
    Set<LendingStatus> ended =
        RequestPhase.COMPLETED.of(LendingStatus.values(), LendingStatus::isFinal);
    assertThat(ended).contains(LendingStatus.REQUEST_COMPLETED).allMatch(LendingStatus::isFinal);
    assertThat(RequestPhase.ACTIVE.of(LendingStatus.values(), LendingStatus::isFinal))
        .isNotEmpty()
        .noneMatch(LendingStatus::isFinal)
        .hasSize(LendingStatus.values().length - ended.size());
  }

  @Test
  void aListBeginsWithTheLatestAndCanBeReversed() {
    RequestSort latest = RequestSort.latestFirst();
    assertThat(latest).isEqualTo(new RequestSort(RequestSort.Column.UPDATED, true));
    assertThat(latest.reversed()).isEqualTo(new RequestSort(RequestSort.Column.UPDATED, false));
    assertThat(latest.reversed().reversed()).isEqualTo(latest);
  }
}
