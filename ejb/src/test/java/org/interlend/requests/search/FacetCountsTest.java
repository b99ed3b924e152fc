package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.BorrowingStatus.LOANED_ITEM_TO_PATRON;
import static org.interlend.borrowing.request.BorrowingStatus.SHIPPED_PHYSICALLY;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.search.Attention;
import org.interlend.lending.search.LendingSearch;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.search.Facet.Value;
import org.interlend.requests.search.FacetCounts.Cell;
import org.junit.jupiter.api.Test;

/** The facet counts of the lists of both sides. */
class FacetCountsTest {

  private static final Map<Facet, List<Value>> RECORDS =
      Map.of(
          Facet.PARTNER,
          List.of(
              Value.named("ONE", "One", "partnerId", 1L),
              Value.named("TWO", "Two", "partnerId", 2L)),
          BorrowingSearch.PICKUP,
          List.of(
              Value.named("MAIN", "Main", "pickupLibraryId", 1L),
              Value.named("SCIENCE", "Science", "pickupLibraryId", 2L)));

  private static final List<Cell> BORROWING =
      List.of(
          borrowing(SHIPPED_PHYSICALLY, 1L, RequestFormat.PHYSICAL, 1L, false, 5),
          borrowing(SHIPPED_PHYSICALLY, 2L, RequestFormat.PHYSICAL, 1L, true, 3),
          borrowing(LOANED_ITEM_TO_PATRON, 1L, RequestFormat.PHYSICAL, 2L, false, 7),
          borrowing(LOANED_ITEM_TO_PATRON, 2L, RequestFormat.DIGITAL, null, false, 2));

  private static final List<Cell> LENDING =
      List.of(
          lending(LendingStatus.LOCATE_FAILED, 1L, false, false, false, 2),
          lending(LendingStatus.RECALLED, 1L, true, true, false, 3),
          lending(LendingStatus.OVERDUE_REQUEST, 2L, true, false, false, 5),
          lending(LendingStatus.RETURNED_BY_PARTNER, 2L, false, false, true, 7));

  @Test
  void withoutAFilterEverythingIsCounted() {
    var counts = borrowing(RequestFilter.ALL);
    assertThat(counts.total()).isEqualTo(17);
    assertThat(positive(counts, BorrowingSearch.STATUS))
        .isEqualTo(Map.of("SHIPPED_PHYSICALLY", 8L, "LOANED_ITEM_TO_PATRON", 9L));
    assertThat(positive(counts, BorrowingSearch.PICKUP))
        .isEqualTo(Map.of("MAIN", 8L, "SCIENCE", 7L));
    assertThat(positive(counts, BorrowingSearch.WARNING))
        .isEqualTo(Map.of("false", 14L, "true", 3L));
  }

  @Test
  void aFacetCountIgnoresTheFilterOnItsOwnFacet() {
    var counts =
        borrowing(
            RequestFilter.ALL
                .with(Facet.PARTNER, "ONE")
                .with(BorrowingSearch.STATUS, SHIPPED_PHYSICALLY));
    assertThat(counts.total()).isEqualTo(5);
    assertThat(positive(counts, BorrowingSearch.STATUS))
        .isEqualTo(Map.of("SHIPPED_PHYSICALLY", 5L, "LOANED_ITEM_TO_PATRON", 7L));
    assertThat(positive(counts, Facet.PARTNER)).isEqualTo(Map.of("ONE", 5L, "TWO", 3L));
    assertThat(positive(counts, Facet.FORMAT)).isEqualTo(Map.of("PHYSICAL", 5L));
  }

  @Test
  void nothingIsFoundForAPartnerThatDoesNotExist() {
    assertThat(borrowing(RequestFilter.ALL.with(Facet.PARTNER, "NONE")).total()).isZero();
  }

  @Test
  void oneRequestMayNeedAttentionForSeveralReasons() {
    assertThat(positive(lending(RequestFilter.ALL), LendingSearch.ATTENTION))
        .isEqualTo(
            Map.of("NO_COPY", 2L, "RENEWAL", 3L, "OVERDUE", 5L, "AT_DESK", 7L, "WARNING", 8L));
  }

  @Test
  void aReasonNarrowsTheOtherFacetsAndNotItsOwn() {
    var counts =
        lending(
            RequestFilter.ALL
                .with(LendingSearch.ATTENTION, Attention.WARNING)
                .with(LendingSearch.STATUS, LendingStatus.RECALLED));
    assertThat(counts.total()).isEqualTo(3);
    assertThat(positive(counts, LendingSearch.STATUS))
        .containsOnlyKeys("RECALLED", "OVERDUE_REQUEST");
    assertThat(positive(counts, LendingSearch.ATTENTION))
        .containsEntry("RENEWAL", 3L)
        .doesNotContainKey("OVERDUE");
    assertThat(positive(counts, Facet.PARTNER)).containsOnlyKeys("ONE");
  }

  private static Map<String, Long> positive(FacetCounts counts, Facet facet) {
    return counts.counts().get(facet).stream()
        .filter(count -> count.requests() > 0)
        .collect(Collectors.toMap(count -> count.value().name(), FacetCounts.Count::requests));
  }

  private static FacetCounts borrowing(RequestFilter filter) {
    return FacetCounts.count(filter, values(new BorrowingSearch().facets()), true, BORROWING);
  }

  private static FacetCounts lending(RequestFilter filter) {
    return FacetCounts.count(filter, values(new LendingSearch().facets()), true, LENDING);
  }

  private static Map<Facet, List<Value>> values(List<Facet> facets) {
    Map<Facet, List<Value>> values = new LinkedHashMap<>();
    facets.forEach(
        facet ->
            values.put(
                facet,
                facet instanceof Facet.Declared declared
                    ? declared.values()
                    : RECORDS.getOrDefault(facet, List.of())));
    return values;
  }

  private static Cell borrowing(
      BorrowingStatus status,
      long partner,
      RequestFormat format,
      Long pickup,
      boolean warned,
      long count) {
    Map<String, Object> values = new HashMap<>();
    values.put("status", status);
    values.put("partnerId", partner);
    values.put("format", format);
    values.put("pickupLibraryId", pickup);
    values.put("warnings.present", warned);
    return new Cell(values, count);
  }

  private static Cell lending(
      LendingStatus status,
      long partner,
      boolean warned,
      boolean renewal,
      boolean atDesk,
      long count) {
    return new Cell(
        Map.of(
            "status", status,
            "partnerId", partner,
            "format", RequestFormat.PHYSICAL,
            "warnings.present", warned,
            "supply.renewal.waits", renewal,
            "atDesk", atDesk),
        count);
  }
}
