package org.interlend.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LoanTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Loan loan = new Loan();

  @Test
  void aLoanIsNotLateOnTheDayItIsDue() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), "");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 20));
  }

  @Test
  void aDueDateMovedLaterCountsAndForgivesTheDaysBeforeIt() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), "");
    loan.renewed(Instant.parse("2026-06-17T21:59:59Z"), "");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 6, 17));
  }

  @Test
  void aRecallMakesItLateSooner() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), "");
    recalled("2026-05-11T21:59:59Z", "2026-05-04T08:00:00Z");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 11));
  }

  @Test
  void noRecallMakesItLateBeforeItWasMade() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), "");
    recalled("2026-05-01T21:59:59Z", "2026-05-04T08:00:00Z");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void aRenewalAfterARecallCountsAlone() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), "");
    recalled("2026-05-01T21:59:59Z", "2026-05-04T08:00:00Z");
    loan.renewed(Instant.parse("2026-05-03T21:59:59Z"), "");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  private void recalled(String dueAt, String at) {
    loan.recalled(Instant.parse(dueAt), "", Instant.parse(at));
  }
}
