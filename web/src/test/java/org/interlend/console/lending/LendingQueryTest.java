package org.interlend.console.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.interlend.lending.LendingStatus;
import org.interlend.requests.RequestSort;
import org.junit.jupiter.api.Test;

/** The parameters in the address of the list of lending requests. */
class LendingQueryTest {

  @Test
  void theAddressIsNormalized() {
    var query =
        LendingQuery.of(
            Map.of(
                    "sort", "DUE",
                    "order", "desc",
                    "attention", "RENEWAL",
                    "status", "RECALLED,SHIPPED_PHYSICALLY",
                    "text", " tea & roads ",
                    "activity", "ACTIVE")
                ::get);
    assertThat(query.address())
        .isEqualTo(
            "text=tea+%26+roads&activity=ACTIVE&status=SHIPPED_PHYSICALLY%2CRECALLED"
                + "&attention=RENEWAL&sort=DUE&order=desc");
    assertThat(query.kept(Set.of("text", "activity", "sort", "order")))
        .extracting(choice -> choice.value())
        .containsExactly("status", "attention");
  }

  @Test
  void invalidParametersAreIgnored() {
    var query = LendingQuery.of(Map.of("sort", "COLOUR", "status", "EATEN", "attention", "x")::get);
    assertThat(query.address()).isEmpty();
    assertThat(query.sort()).isEqualTo(RequestSort.latestFirst());
  }

  @Test
  void aStatusIsAddedAndRemoved() {
    var query = LendingQuery.of(Map.of("status", "OVERDUE_REQUEST")::get);
    assertThat(query.toggled(LendingStatus.OVERDUE_REQUEST)).isEmpty();
    assertThat(query.toggled(LendingStatus.RECALLED))
        .isEqualTo("status=RECALLED%2COVERDUE_REQUEST");
  }
}
