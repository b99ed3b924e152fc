package org.interlend.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.staff.PatronDataVisibility;
import org.junit.jupiter.api.Test;

/** The parameters in the address of the list of loans. */
class LoanQueryTest {

  @Test
  void theFilterStandsInTheAddress() {
    var filter =
        filter(
            Map.of(
                "text", " tea & roads ",
                "to", "PARTNER",
                "library", "MAIN",
                "from", "2026-12-01",
                "until", "2026-12-31",
                "overdue", "true"));

    assertThat(filter)
        .isEqualTo(
            new LoanFilter(
                Borrower.PARTNER,
                true,
                "tea & roads",
                true,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                "MAIN"));
    assertThat(LoanQuery.parameters(filter).address())
        .isEqualTo(
            "text=tea+%26+roads&to=PARTNER&library=MAIN&from=2026-12-01&until=2026-12-31"
                + "&overdue=true");
  }

  @Test
  void invalidParametersAreIgnored() {
    assertThat(
            filter(
                Map.of(
                    "text", " ",
                    "to", "X",
                    "library", "",
                    "from", "2026-13-01",
                    "until", "tomorrow",
                    "overdue", "1")))
        .isEqualTo(LoanFilter.ALL);
    assertThat(LoanQuery.parameters(LoanFilter.ALL).address()).isEmpty();
  }

  @Test
  void rolesWithoutPatronAccessCannotSearchForPatrons() {
    var masked = LoanQuery.of(Map.of("text", "Kim")::get, PatronDataVisibility.MASKED);
    assertThat(masked.byPatron()).isFalse();
  }

  private static LoanFilter filter(Map<String, String> parameters) {
    return LoanQuery.of(parameters::get, PatronDataVisibility.WHOLE);
  }
}
