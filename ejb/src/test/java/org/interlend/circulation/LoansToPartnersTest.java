package org.interlend.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TestTerms;
import org.interlend.partners.TestPartner;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;

/** Whether a partner may renew a loan, and until when. */
class LoansToPartnersTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");
  private static final LocalDate DUE_ON = LocalDate.of(2026, 6, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final LocalDate ALLOWED = LocalDate.of(2026, 6, 29);

  @Test
  void aPartnerRenewsUnlessThereIsAHoldOrTheTermsForbidIt() {
    Loan loan = lentToPartner();
    TermsOfUse once = TestTerms.renewals("ONCE", 1);
    LoansToPartners.requireRenewable(loan, once, false);
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, once, true),
        ProblemKind.ITEM_ON_HOLD,
        Subject.ITEM,
        "I1");
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, TestTerms.renewals("NEVER", 0), false),
        ProblemKind.NOT_RENEWABLE,
        Subject.ITEM,
        "I1");
    loan.renewed(DUE, Facts.NONE, TestLoans.LOANED);
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, once, false),
        ProblemKind.RENEWALS_USED_UP,
        Subject.ITEM,
        "I1");
  }

  @Test
  void aPartnerGetsItsDesiredDayIfTheTermsAllowMore() {
    assertThat(isEnough(null)).isFalse();
    assertThat(isEnough(DUE_ON)).isFalse();
    assertThat(isEnough(TODAY.minusDays(1))).as("after the due date, but past").isFalse();
    assertThat(isEnough(TODAY)).isTrue();
    assertThat(isEnough(ALLOWED.minusDays(1))).isTrue();
    assertThat(isEnough(ALLOWED)).isFalse();
    assertThat(isEnough(ALLOWED.plusDays(1))).isFalse();
  }

  private static boolean isEnough(LocalDate requested) {
    return LoansToPartners.isEnough(requested, DUE_ON, ALLOWED, TODAY);
  }

  private static Loan lentToPartner() {
    return TestLoans.toPartner(TestItems.own("I1"), TestPartner.called("BROKER").make(), DUE);
  }
}
