package org.interlend.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.lending.search.LendingSearch;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.FacetCounts;
import org.interlend.requests.search.RequestSort;
import org.interlend.staff.PatronDataVisibility;
import org.junit.jupiter.api.Test;

/** The parameters in the address of a list of requests. */
class RequestQueryTest {

  @Test
  void theAddressIsNormalized() {
    assertThat(
            borrowing(
                    Map.of(
                        "sort", "TITLE",
                        "status", "SHIPPED_DIGITALLY,SHIPPED_PHYSICALLY",
                        "text", " tea & roads ",
                        "warning", "true",
                        "phase", "ACTIVE"))
                .address())
        .isEqualTo(
            "text=tea+%26+roads&phase=ACTIVE&status=SHIPPED_PHYSICALLY%2CSHIPPED_DIGITALLY"
                + "&warning=true&sort=TITLE");
    var query =
        lending(
            Map.of(
                "sort", "DUE",
                "order", "desc",
                "attention", "RENEWAL",
                "status", "RECALLED,SHIPPED_PHYSICALLY",
                "patron", "u88120"));
    assertThat(query.address())
        .isEqualTo("status=SHIPPED_PHYSICALLY%2CRECALLED&attention=RENEWAL&sort=DUE&order=desc");
    assertThat(query.kept(Set.of("sort", "order")))
        .extracting(choice -> choice.value())
        .containsExactly("status", "attention");
  }

  @Test
  void invalidParametersAreIgnored() {
    var parameters = Map.of("sort", "COLOR", "status", "EATEN", "phase", "x", "attention", "y");
    for (var query : List.of(borrowing(parameters), lending(parameters))) {
      assertThat(query.address()).isEmpty();
      assertThat(query.filters()).isFalse();
      assertThat(query.sort()).isEqualTo(RequestSort.latestFirst());
    }
  }

  @Test
  void aStatusIsAddedAndRemoved() {
    var query = borrowing(Map.of("status", "OVERDUE_REQUEST"));
    assertThat(link(query, BorrowingSearch.STATUS, "OVERDUE_REQUEST")).isEmpty();
    assertThat(link(query, BorrowingSearch.STATUS, "RENEW_REQUESTED"))
        .isEqualTo("status=RENEW_REQUESTED%2COVERDUE_REQUEST");
  }

  @Test
  void anotherFormatReplacesTheChosenOne() {
    var query = lending(Map.of("format", "DIGITAL", "partner", "A&B"));
    assertThat(link(query, Facet.FORMAT, "PHYSICAL")).isEqualTo("partner=A%26B&format=PHYSICAL");
    assertThat(link(query, Facet.FORMAT, "DIGITAL")).isEqualTo("partner=A%26B");
  }

  private static String link(RequestQuery query, Facet facet, String value) {
    var one = Facet.Value.named(value, value, facet.name(), Set.of());
    var counts = new FacetCounts(1, true, Map.of(facet, List.of(new FacetCounts.Count(one, 1))));
    return LinkedFacet.of(facet, counts, query, Facet.Value::name, Locale.ENGLISH)
        .choices()
        .get(0)
        .query();
  }

  @Test
  void sortingAColumnAgainReversesTheOrder() {
    assertThat(borrowing(Map.of()).sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE");
    var sorted = borrowing(Map.of("sort", "TITLE"));
    assertThat(sorted.sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE&order=desc");
    assertThat(sorted.sortedBy(RequestSort.Column.UPDATED)).isEmpty();
  }

  @Test
  void rolesWithoutPatronAccessCannotSearchForPatrons() {
    var parameters = Map.of("patron", "u88120", "text", "Østergård");
    var masked =
        RequestQuery.of(new BorrowingSearch(), parameters::get, PatronDataVisibility.MASKED);
    assertThat(masked.filter().patron()).isNull();
    assertThat(masked.filter().byName()).isFalse();
    assertThat(borrowing(parameters).filter().byName()).isTrue();
  }

  @Test
  void theAuditedAddressHasNoPatron() {
    var query =
        borrowing(Map.of("patron", "u88120", "text", "Østergård", "partner", "BRIGHTWATER"));
    assertThat(query.parameters().impersonal().address())
        .isEqualTo("text=***&partner=BRIGHTWATER&patron=***");
  }

  private static RequestQuery borrowing(Map<String, String> parameters) {
    return RequestQuery.of(new BorrowingSearch(), parameters::get, PatronDataVisibility.WHOLE);
  }

  private static RequestQuery lending(Map<String, String> parameters) {
    return RequestQuery.of(new LendingSearch(), parameters::get, PatronDataVisibility.WHOLE);
  }
}
