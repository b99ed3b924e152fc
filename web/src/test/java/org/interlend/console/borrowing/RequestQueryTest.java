package org.interlend.console.borrowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.RequestSort;
import org.interlend.borrowing.BorrowingStatus;
import org.junit.jupiter.api.Test;

/** What the address of the list of requests says. */
class RequestQueryTest {

  @Test
  void whatItSaysIsKeptAndInOneOrder() {
    var query =
        RequestQuery.of(
            Map.of(
                    "sort", "TITLE",
                    "status", "SHIPPED_DIGITALLY,SHIPPED_PHYSICALLY",
                    "text", " tea & roads ",
                    "warning", "true",
                    "activity", "ACTIVE")
                ::get);
    assertThat(query.address())
        .isEqualTo(
            "text=tea+%26+roads&activity=ACTIVE&status=SHIPPED_PHYSICALLY%2CSHIPPED_DIGITALLY"
                + "&warning=true&sort=TITLE");
  }

  @Test
  void whatCannotBeUnderstoodCountsAsUnsaid() {
    var query = RequestQuery.of(Map.of("sort", "COLOUR", "status", "EATEN", "activity", "x")::get);
    assertThat(query.address()).isEmpty();
    assertThat(query.sort()).isEqualTo(RequestSort.latestFirst());
  }

  @Test
  void aStatusIsAddedAndTakenOff() {
    var query = RequestQuery.of(Map.of("status", "OVERDUE_REQUEST")::get);
    assertThat(query.toggled(BorrowingStatus.OVERDUE_REQUEST)).isEmpty();
    assertThat(query.toggled(BorrowingStatus.RENEW_REQUESTED))
        .isEqualTo("status=RENEW_REQUESTED%2COVERDUE_REQUEST");
    assertThat(query.with("partner", "A&B")).isEqualTo("status=OVERDUE_REQUEST&partner=A%26B");
  }

  @Test
  void aColumnIsSortedUpwardsFirstAndTheOtherWayRoundNext() {
    var query = RequestQuery.of(Map.<String, String>of()::get);
    assertThat(query.sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE");
    var sorted = RequestQuery.of(Map.of("sort", "TITLE")::get);
    assertThat(sorted.sortedBy(RequestSort.Column.TITLE)).isEqualTo("sort=TITLE&order=desc");
    assertThat(sorted.sortedBy(RequestSort.Column.UPDATED)).isEmpty();
  }
}
