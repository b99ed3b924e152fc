package org.interlend.circulation.loan;

import static org.interlend.RefusalAssert.assertRefused;

import java.time.Instant;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TestTerms;
import org.interlend.patrons.TestPatrons;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;

/** Whether a patron may renew a loan. */
class LoanDueDatesTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  @Test
  void aPatronRenewsAsOftenAsTheTermsAllow() {
    Loan loan = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), DUE);
    TermsOfUse once = TestTerms.renewals("ONCE", 1);
    LoanDueDates.requireRenewalLeft(loan, once);
    loan.renewed(DUE, Facts.NONE, TestLoans.LOANED);
    assertRefused(
        () -> LoanDueDates.requireRenewalLeft(loan, once),
        ProblemKind.RENEWALS_USED_UP,
        Subject.ITEM,
        "I1");
  }
}
