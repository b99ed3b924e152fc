package org.interlend.console.borrowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.requests.RequestSort;
import org.interlend.staff.PatronView;
import org.junit.jupiter.api.Test;

/** The parameters in the address of the list of borrowing requests. */
class RequestQueryTest {

  @Test
  void theAddressIsNormalized() {
    var query =
        RequestQuery.of(
            Map.of(
                    "sort", "TITLE",
                    "status", "SHIPPED_DIGITALLY,SHIPPED_PHYSICALLY",
                    "text", " tea & roads ",
                    "warning", "true",
                    "activity", "ACTIVE")
                ::get,
            PatronView.WHOLE);
    assertThat(query.address())
        .isEqualTo(
            "text=tea+%26+roads&activity=ACTIVE&status=SHIPPED_PHYSICALLY%2CSHIPPED_DIGITALLY"
                + "&warning=true&sort=TITLE");
  }

  @Test
  void invalidParametersAreIgnored() {
    var query =
        RequestQuery.of(
            Map.of("sort", "COLOUR", "status", "EATEN", "activity", "x")::get, PatronView.WHOLE);
    assertThat(query.address()).isEmpty();
    assertThat(query.sort()).isEqualTo(RequestSort.latestFirst());
  }

  @Test
  void aStatusIsAddedAndRemoved() {
    var query = RequestQuery.of(Map.of("status", "OVERDUE_REQUEST")::get, PatronView.WHOLE);
    assertThat(query.toggled(BorrowingStatus.OVERDUE_REQUEST)).isEmpty();
    assertThat(query.toggled(BorrowingStatus.RENEW_REQUESTED))
        .isEqualTo("status=RENEW_REQUESTED%2COVERDUE_REQUEST");
    assertThat(query.with("partner", "A&B")).isEqualTo("status=OVERDUE_REQUEST&partner=A%26B");
  }

  @Test
  void sortingAColumnAgainReversesTheOrder() {
    var query = RequestQuery.of(Map.<String, String>of()::get, PatronView.WHOLE);
    assertThat(query.sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE");
    var sorted = RequestQuery.of(Map.of("sort", "TITLE")::get, PatronView.WHOLE);
    assertThat(sorted.sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE&order=desc");
    assertThat(sorted.sortedBy(RequestSort.Column.UPDATED)).isEmpty();
  }

  @Test
  void rolesWithoutPatronAccessCannotSearchForPatrons() {
    var parameters = Map.of("patron", "u88120", "text", "Østergård");
    var query = RequestQuery.of(parameters::get, PatronView.MASKED);
    assertThat(query.filter().patron()).isNull();
    assertThat(query.filter().byName()).isFalse();
    assertThat(RequestQuery.of(parameters::get, PatronView.WHOLE).filter().byName()).isTrue();
  }

  @Test
  void theAuditedAddressHasNoPatron() {
    var query =
        RequestQuery.of(
            Map.of("patron", "u88120", "text", "Østergård", "partner", "BRIGHTWATER")::get,
            PatronView.WHOLE);
    assertThat(query.impersonalAddress()).isEqualTo("text=***&partner=BRIGHTWATER&patron=***");
  }
}
