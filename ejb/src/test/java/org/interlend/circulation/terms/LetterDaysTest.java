package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letter about a loan is due on which day. */
class LetterDaysTest {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 20);
  private static final LetterDays ALL = new LetterDays(3, 1, 8, 15, 30);
  private static final LetterDays NONE = new LetterDays(null, null, null, null, null);

  @ParameterizedTest(name = "{0} days after the due date: {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "-4, none",
        "-3, DUE_SOON",
        "0, DUE_SOON",
        "1, OVERDUE",
        "7, OVERDUE",
        "8, SECOND_OVERDUE",
        "15, THIRD_OVERDUE",
        "29, THIRD_OVERDUE",
        "30, BILL",
        "60, BILL",
        "61, none"
      })
  void theLastLetterWhoseDayHasComeIsDue(int late, LoanLetterKind kind) {
    assertThat(ALL.on(DUE.plusDays(late), DUE.minusDays(28), DUE).orElse(null)).isEqualTo(kind);
  }

  @Test
  void aLetterThatTheTermsDoNotHaveIsLeftOut() {
    LetterDays some = new LetterDays(null, null, 8, null, null);
    assertThat(some.on(DUE, DUE.minusDays(28), DUE)).isEmpty();
    assertThat(some.on(DUE.plusDays(7), DUE.minusDays(28), DUE)).isEmpty();
    assertThat(some.on(DUE.plusDays(20), DUE.minusDays(28), DUE))
        .contains(LoanLetterKind.SECOND_OVERDUE);
    assertThat(NONE.on(DUE.plusDays(1), DUE.minusDays(28), DUE)).isEmpty();
  }

  @Test
  void aShortLoanHasNoReminder() {
    assertThat(ALL.on(DUE.minusDays(2), DUE.minusDays(3), DUE)).isEmpty();
    assertThat(ALL.on(DUE.minusDays(3), DUE.minusDays(4), DUE)).contains(LoanLetterKind.DUE_SOON);
  }

  @Test
  void eachLetterComesAfterTheOneBefore() {
    assertThat(ALL.inOrder()).isTrue();
    assertThat(NONE.inOrder()).isTrue();
    assertThat(new LetterDays(30, 1, null, null, 2).inOrder()).isTrue();
    assertThat(new LetterDays(null, 8, 8, null, null).inOrder()).isFalse();
    assertThat(new LetterDays(null, 1, 8, null, 7).inOrder()).isFalse();
  }

  @Test
  void loansOutsideTheDaysNeedNotBeLookedAt() {
    assertThat(ALL.first()).isEqualTo(3);
    assertThat(ALL.last()).isEqualTo(60);
    assertThat(NONE.first()).isZero();
    assertThat(NONE.last()).isZero();
  }
}
