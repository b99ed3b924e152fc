package org.interlend.circulation.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.terms.DueDateStep;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.Patron;
import org.interlend.patrons.TestPatrons;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;

class LoanTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant DUE = Instant.parse("2026-05-20T21:59:59Z");

  private static final Facts BY_TERMS = DueDateStep.BY_TERMS.with(28, "General");
  private static final Facts RENEWED = DueDateStep.RENEWED_BY_STAFF.with();

  private final Loan loan = new Loan();

  @Test
  void aLoanIsNotLateOnTheDayItIsDue() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 20));
  }

  @Test
  void aLaterDueDateAppliesAndClearsTheOverdueDays() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    loan.renewed(Instant.parse("2026-06-17T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 6, 17));
  }

  @Test
  void aRecallMakesTheLoanOverdueEarlier() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    recalled("2026-05-11T21:59:59Z", "2026-05-04T08:00:00Z");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 11));
  }

  @Test
  void aRecallIsNotRetroactive() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    recalled("2026-05-01T21:59:59Z", "2026-05-04T08:00:00Z");
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void aRenewalAfterARecallReplacesIt() {
    loan.renewed(Instant.parse("2026-05-20T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    recalled("2026-05-01T21:59:59Z", "2026-05-09T08:00:00Z");
    loan.renewed(Instant.parse("2026-05-05T21:59:59Z"), Facts.NONE, TestLoans.LOANED);
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 5));
  }

  @Test
  void aRenewalUntilAPastDayIsNotRetroactive() {
    loan.renewed(DUE, Facts.NONE, Instant.parse("2026-05-24T22:30:00Z"));
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 25));
  }

  @Test
  void aLoanKeepsBarcodeAndTitleAfterTheItemIsDeleted() {
    Loan made = TestLoans.toPatron(TestItems.borrowed("B1"), TestPatrons.patron("P1"), DUE);
    made.detachItem();
    assertThat(made.item()).isNull();
    assertThat(made.barcode()).isEqualTo("B1");
    assertThat(made.title()).isEqualTo("To the lighthouse");
    assertThat(made.loanedAt()).isEqualTo(TestLoans.LOANED);
    assertThat(made.toPartner()).isFalse();
    assertThat(made.patron().primaryId()).isEqualTo("P1");
  }

  @Test
  void aLoanToAPartnerHasNoPatron() {
    Loan made = TestLoans.toPartner(TestItems.own("I1"), TestPartner.called("BROKER").make(), DUE);
    assertThat(made.toPartner()).isTrue();
    assertThat(made.partner().code()).isEqualTo("BROKER");
    assertThat(made.patron()).isNull();
    assertThat(made.library()).isSameAs(made.item().currentLibrary());
  }

  @Test
  void aLoanIsOverdueWhenItsDueDateHasPassedAndItIsStillOpen() {
    loan.renewed(DUE, Facts.NONE, TestLoans.LOANED);
    assertThat(loan.overdue(DUE)).isFalse();
    assertThat(loan.overdue(DUE.plusSeconds(1))).isTrue();
    loan.end(LoanStatus.RETURNED, DUE);
    assertThat(loan.open()).isFalse();
    assertThat(loan.overdue(DUE.plusSeconds(1))).isFalse();
    assertThat(loan.status()).isEqualTo(LoanStatus.RETURNED);
    assertThat(loan.returnedAt()).isEqualTo(DUE);
  }

  @Test
  void renewalsAreCounted() {
    assertThat(loan.renewals()).isZero();
    loan.renewed(DUE, BY_TERMS, TestLoans.LOANED);
    loan.renewed(DUE, RENEWED, TestLoans.LOANED);
    assertThat(loan.renewals()).isEqualTo(2);
    assertThat(loan.dueExplanation()).isEqualTo(RENEWED);
  }

  @Test
  void withdrawingARecallRestoresTheDueDateBeforeTheFirstRecall() {
    loan.renewed(DUE, BY_TERMS, TestLoans.LOANED);
    recalled("2026-05-11T21:59:59Z", "2026-05-04T08:00:00Z");
    recalled("2026-05-08T21:59:59Z", "2026-05-05T08:00:00Z");
    assertThat(loan.dueAt()).isEqualTo(Instant.parse("2026-05-08T21:59:59Z"));
    loan.recallWithdrawn(Instant.parse("2026-05-06T08:00:00Z"));
    assertThat(loan.dueAt()).isEqualTo(DUE);
    assertThat(loan.dueExplanation()).isEqualTo(BY_TERMS);
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 20));
  }

  @Test
  void withdrawingARecallKeepsTheEarlierOverdueDays() {
    loan.renewed(DUE, BY_TERMS, TestLoans.LOANED);
    recalled("2026-05-28T21:59:59Z", "2026-05-22T08:00:00Z");
    loan.recallWithdrawn(Instant.parse("2026-05-23T08:00:00Z"));
    assertThat(loan.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 20));
  }

  @Test
  void aDueDateIsAgreedWithTheLoanTheRenewalOrTheRecall() {
    Loan made = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), DUE);
    assertThat(made.agreedAt()).isEqualTo(TestLoans.LOANED);
    Instant renewal = Instant.parse("2026-05-20T08:00:00Z");
    made.renewed(Instant.parse("2026-05-22T21:59:59Z"), RENEWED, renewal);
    assertThat(made.agreedAt()).isEqualTo(renewal);
    Instant recall = Instant.parse("2026-05-21T08:00:00Z");
    made.recalled(DUE, Facts.NONE, recall);
    assertThat(made.agreedAt()).isEqualTo(recall);
    made.recallWithdrawn(recall);
    assertThat(made.agreedAt()).isEqualTo(renewal);
  }

  @Test
  void aDueDateThatStaffSetEndsARecall() {
    loan.renewed(DUE, BY_TERMS, TestLoans.LOANED);
    recalled("2026-05-11T21:59:59Z", "2026-05-04T08:00:00Z");
    Instant set = Instant.parse("2026-05-05T08:00:00Z");
    loan.dueDateChanged(DUE.plusSeconds(1), RENEWED, set);
    assertThat(loan.agreedAt()).isEqualTo(set);
    loan.recallWithdrawn(set);
    assertThat(loan.dueAt()).isEqualTo(DUE.plusSeconds(1));
    assertThat(loan.dueExplanation()).isEqualTo(RENEWED);
  }

  @Test
  void aLoanIsChangedByARenewalAndWhileItIsRecalled() {
    assertThat(loan.isChanged()).isFalse();
    recalled("2026-05-11T21:59:59Z", "2026-05-04T08:00:00Z");
    assertThat(loan.isChanged()).isTrue();
    loan.renewed(DUE, RENEWED, TestLoans.LOANED);
    assertThat(loan.isChanged()).isTrue();
  }

  @Test
  void aRecallThatIsWithdrawnHasChangedNothing() {
    Loan made = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), DUE);
    made.recalled(DUE.minusSeconds(1), Facts.NONE, TestLoans.LOANED);
    made.recallWithdrawn(TestLoans.LOANED);
    assertThat(made.isChanged()).isFalse();
  }

  @Test
  void aLoanThatWasDueAtOnceIsLateFromItsFirstDay() {
    Instant dayBefore = TestLoans.LOANED.minus(Duration.ofDays(1));
    Loan made = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), dayBefore);
    assertThat(made.lastDay(PARIS)).isEqualTo(LocalDate.of(2026, 5, 3));
  }

  @Test
  void anUndoneReturnLeavesNothingOfIt() {
    LocalItem item = TestItems.own("I1");
    Loan made = TestLoans.toPatron(item, TestPatrons.patron("P1"), DUE);
    assertThat(made.lentFrom()).isEmpty();
    assertThat(made.returnedFrom()).isEmpty();
    assertThat(made.isWhereItWasSent()).isFalse();
    ItemStatusSnapshot place = ItemStatusSnapshot.of(item);
    made.lentFrom(place);
    made.end(LoanStatus.RETURNED, DUE);
    made.returned(place, place);
    assertThat(made.lentFrom()).contains(place);
    assertThat(made.returnedFrom()).contains(place);
    assertThat(made.isWhereItWasSent()).isTrue();
    made.goesOn();
    assertThat(made.open()).isTrue();
    assertThat(made.returnedAt()).isNull();
    assertThat(made.returnedFrom()).isEmpty();
    assertThat(made.isWhereItWasSent()).isFalse();
    assertThat(made.lentFrom()).contains(place);
  }

  @Test
  void anItemThatWasMovedIsNotWhereItWasSent() {
    LocalItem item = TestItems.own("I1");
    Loan made = TestLoans.toPatron(item, TestPatrons.patron("P1"), DUE);
    made.returned(ItemStatusSnapshot.of(item), ItemStatusSnapshot.of(item));
    item.missing();
    assertThat(made.isWhereItWasSent()).isFalse();
  }

  @Test
  void aBrokerKnowsOwnItemsAndThoseThatItLends() {
    Partner other = TestPartner.called("OTHER").make();
    Patron patron = TestPatrons.patron("P1");
    Loan own = TestLoans.toPatron(TestItems.own("I1"), patron, DUE);
    Loan borrowed = TestLoans.toPatron(TestItems.borrowed("B1"), patron, DUE);
    assertThat(own.isOfItemKnownTo(other)).isTrue();
    assertThat(borrowed.isOfItemKnownTo(TestItems.LENDER)).isTrue();
    assertThat(borrowed.isOfItemKnownTo(other)).isFalse();
    borrowed.detachItem();
    assertThat(borrowed.isOfItemKnownTo(TestItems.LENDER)).isFalse();
  }

  @Test
  void withdrawingNeedsARecall() {
    loan.renewed(DUE, BY_TERMS, TestLoans.LOANED);
    loan.recallWithdrawn(DUE);
    assertThat(loan.dueAt()).isEqualTo(DUE);
    assertThat(loan.dueExplanation()).isEqualTo(BY_TERMS);
  }

  private void recalled(String dueAt, String at) {
    loan.recalled(Instant.parse(dueAt), Facts.NONE, Instant.parse(at));
  }
}
