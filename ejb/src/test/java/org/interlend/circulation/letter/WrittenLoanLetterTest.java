package org.interlend.circulation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which further letters about a loan a letter makes needless. */
class WrittenLoanLetterTest {

  private static final Instant DUE = Instant.parse("2026-05-20T21:59:59Z");

  private final Loan loan = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), DUE);

  @ParameterizedTest
  @EnumSource
  void aLetterCoversItsKindAndTheEarlierOnes(LoanLetterKind other) {
    WrittenLoanLetter letter = new WrittenLoanLetter(loan, LoanLetterKind.SECOND_OVERDUE, DUE);
    boolean later = other == LoanLetterKind.THIRD_OVERDUE || other == LoanLetterKind.BILL;
    assertThat(letter.covers(other)).isEqualTo(!later);
  }

  @Test
  void anotherDueDateBeginsWithTheFirstLetter() {
    WrittenLoanLetter letter = new WrittenLoanLetter(loan, LoanLetterKind.BILL, DUE);
    TestLoans.renew(loan, DUE.plusSeconds(1));
    assertThat(letter.covers(LoanLetterKind.DUE_SOON)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheLetterBeforeTheDueDateIsAService(LoanLetterKind kind) {
    assertThat(kind.isCourtesy()).isEqualTo(kind == LoanLetterKind.DUE_SOON);
  }
}
