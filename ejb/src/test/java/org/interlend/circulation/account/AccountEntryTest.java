package org.interlend.circulation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.Money;
import org.interlend.StateTable;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.Patron;
import org.interlend.patrons.TestPatrons;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A patron's debts and their settlement. */
class AccountEntryTest {

  private static final Instant DUE = Instant.parse("2026-05-08T21:59:59Z");
  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final Money TWO_EUROS = new Money(200, Currency.getInstance("EUR"));
  private static final Facts TWO_DAYS_LATE =
      Facts.of(
          Fact.of(AmountExplanation.DAYS_LATE, 2, "1.00 EUR", "General"),
          Fact.of(AmountExplanation.AT_MOST, "1.50 EUR"));
  private static final Patron PATRON = TestPatrons.patron("P1");

  @TestFactory
  Stream<DynamicTest> anEntryIsSettledOnce() {
    return StateTable.of(EntryStatus.class, AccountEntryTest::in, AccountEntry::status)
        .step("paid", entry -> entry.paid(PaymentMethod.CASH, NOW, Actor.staff("desk"), null))
        .step("waived", entry -> entry.waived(NOW, Actor.staff("desk"), (String) null))
        .step(
            "paid in part",
            entry -> entry.paidInPart(50, PaymentMethod.CASH, NOW, Actor.staff("desk"), null))
        .step("undone at once", entry -> entry.reopened(NOW))
        .step(
            "undone too late",
            entry -> entry.reopened(NOW.plus(Duration.ofMinutes(10)).plusMillis(1)))
        .rows(
            """
                   | paid | waived | paid in part | undone at once | undone too late
            OPEN   | PAID | WAIVED | =            | -              | -
            PAID   | -    | -      | -            | OPEN           | -
            WAIVED | -    | -      | -            | OPEN           | -
            """);
  }

  @Test
  void aChargeHasReasonAndAuthor() {
    AccountEntry charge = in(EntryStatus.OPEN);
    assertThat(charge.kind()).isEqualTo(EntryKind.CHARGE);
    assertThat(charge.patron()).isSameAs(PATRON);
    assertThat(charge.reason(Locale.ENGLISH)).isEqualTo("Lost item");
    assertThat(charge.amount()).isEqualTo(TWO_EUROS);
    assertThat(charge.enteredAt()).isEqualTo(NOW);
    assertThat(charge.enteredBy()).isEqualTo(Actor.staff("desk"));
    assertThat(charge.open()).isTrue();
    assertThat(charge.loan()).isNull();
  }

  @Test
  void aFineKeepsBarcodeAndTitleAfterTheItemIsDeleted() {
    Loan loan = TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE);
    loan.end(LoanStatus.RETURNED, NOW);
    AccountEntry fine = AccountEntry.fine(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.staff("desk"));
    TestLoans.detachItem(loan);
    assertThat(fine.kind()).isEqualTo(EntryKind.OVERDUE_FINE);
    assertThat(fine.patron()).isSameAs(PATRON);
    assertThat(fine.loan()).isSameAs(loan);
    assertThat(fine.barcode()).isEqualTo("B1");
    assertThat(fine.title()).isEqualTo("To the lighthouse");
    assertThat(fine.dueAt()).isEqualTo(DUE);
    assertThat(fine.returnedAt()).isEqualTo(NOW);
    assertThat(fine.reason(Locale.ENGLISH))
        .isEqualTo("2 open days late at 1.00 EUR, by the terms General; at most 1.50 EUR");
    assertThat(fine.reason(Locale.GERMAN)).startsWith("2 Öffnungstage zu spät");
  }

  @Test
  void aBillOfAReturnedItemSaysWhyItIsWaived() {
    AccountEntry entry = in(EntryStatus.OPEN);
    entry.waived(NOW, Actor.of(Automation.BILLS), LoanStatus.RETURNED);
    assertThat(entry.note(Locale.ENGLISH)).isEqualTo("Returned");
    assertThat(entry.note(Locale.GERMAN)).isEqualTo(LoanStatus.RETURNED.label(Locale.GERMAN));
    assertThat(entry.settledBy().inEnglish()).isEqualTo(Automation.BILLS.label());
  }

  @Test
  void aNoteOfStaffIsShownAsItIs() {
    AccountEntry entry = in(EntryStatus.OPEN);
    entry.waived(NOW, Actor.staff("desk"), "see @LoanStatus.OPEN");
    assertThat(entry.note(Locale.ENGLISH)).isEqualTo("see @LoanStatus.OPEN");
  }

  @Test
  void aPartThatIsPaidIsAnEntryOfItsOwnAndTheRestStaysOpen() {
    Loan loan = TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE);
    AccountEntry fine = AccountEntry.fine(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.staff("desk"));
    AccountEntry part = fine.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    assertThat(part.amount()).isEqualTo(new Money(50, TWO_EUROS.currency()));
    assertThat(part.status()).isEqualTo(EntryStatus.PAID);
    assertThat(part.paymentMethod()).isEqualTo(PaymentMethod.CARD);
    assertThat(part.title()).isEqualTo(fine.title());
    assertThat(part.loan()).as("the fine of the loan is the other entry").isNull();
    assertThat(fine.amount()).isEqualTo(new Money(150, TWO_EUROS.currency()));
    assertThat(fine.open()).isTrue();
  }

  @Test
  void anEntryIsWholeAgainWhenThePaymentOfAPartIsUndone() {
    AccountEntry charge = in(EntryStatus.OPEN);
    assertThat(charge.isUntouched()).isTrue();
    AccountEntry part = charge.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    assertThat(charge.isUntouched()).isFalse();
    charge.rejoin(part);
    assertThat(charge.amount()).isEqualTo(TWO_EUROS);
    assertThat(charge.isUntouched()).isTrue();
    charge.waived(NOW, Actor.staff("desk"), (String) null);
    assertThat(charge.isUntouched()).isFalse();
  }

  @Test
  void aPartnerIsToldOnlyWhatCannotBeOfAnother() {
    Partner other = TestPartner.called("OTHER").make();
    AccountEntry ofOwn = fine(TestLoans.toPatron(TestItems.own("I1"), PATRON, DUE));
    AccountEntry ofBorrowed = fine(TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE));
    AccountEntry byLender =
        in(EntryStatus.OPEN).referenced(new EntryIdempotencyKey(TestItems.LENDER.code(), "1"));
    AccountEntry byScript = in(EntryStatus.OPEN).referenced(new EntryIdempotencyKey(null, "1"));
    for (AccountEntry entry :
        List.of(ofOwn, ofBorrowed, byLender, byScript, in(EntryStatus.OPEN))) {
      assertThat(entry.concernsOnly(TestItems.LENDER)).isTrue();
      assertThat(entry.concernsOnly(other)).isEqualTo(entry != ofBorrowed && entry != byLender);
    }
    ofOwn.noLongerOfLoan();
    assertThat(ofOwn.concernsOnly(other)).isFalse();
    assertThat(requestFee().concernsOnly(TestItems.LENDER)).isFalse();
  }

  @Test
  void theFeeForARequestNamesItsTitle() {
    AccountEntry fee = requestFee();
    assertThat(fee.kind()).isEqualTo(EntryKind.REQUEST_FEE);
    assertThat(fee.patron()).isSameAs(PATRON);
    assertThat(fee.title()).isEqualTo("To the lighthouse");
    assertThat(fee.enteredBy()).isEqualTo(Actor.staff("desk"));
  }

  @Test
  void aPaymentIsKnownByItsReferenceUntilItIsUndone() {
    AccountEntry charge = in(EntryStatus.OPEN).referenced(new EntryIdempotencyKey(null, "charge"));
    AccountEntry part = charge.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    part.setPaymentReference("part");
    charge.paid(PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    charge.setPaymentReference("rest");
    assertThat(part.isPayment("part", charge, 50L)).isTrue();
    assertThat(part.isPayment("part", charge, 60L)).isFalse();
    assertThat(part.isPayment("part", charge, null)).isFalse();
    assertThat(charge.isPayment("rest", charge, 150L)).isTrue();
    assertThat(charge.isPayment("rest", charge, null)).isTrue();
    assertThat(charge.isPayment("charge", charge, 150L)).isFalse();
    assertThat(charge.isCharge("charge", PATRON, TWO_EUROS)).isTrue();
    assertThat(charge.isCharge("rest", PATRON, TWO_EUROS)).isFalse();
    for (AccountEntry entry : List.of(charge, part)) {
      entry.reopened(NOW);
    }
    assertThat(part.isPayment("part", charge, 50L)).isFalse();
    assertThat(charge.isPayment("rest", charge, 150L)).isFalse();
  }

  @Test
  void aBillGoesOnWithALoanThatIsNotOverdue() {
    Loan loan = TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE);
    AccountEntry bill =
        AccountEntry.replacement(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.of(Automation.BILLS));
    AccountEntry part = bill.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    for (AccountEntry entry : List.of(bill, part)) {
      assertThat(new ReplacementBill(entry).isOfLoanThatGoesOn(DUE)).isTrue();
      assertThat(new ReplacementBill(entry).isOfLoanThatGoesOn(NOW)).isFalse();
    }
    bill.waived(NOW, Actor.of(Automation.BILLS), LoanStatus.OPEN);
    bill.noLongerOfLoan();
    assertThat(new ReplacementBill(part).isOfLoanThatGoesOn(NOW))
        .as("the rest is waived for good")
        .isTrue();
    assertThat(part.mayBeReopened(NOW)).as("its payment").isTrue();
    part.reopened(NOW);
    part.waived(NOW, Actor.of(Automation.BILLS), LoanStatus.OPEN);
    assertThat(part.mayBeReopened(NOW)).as("waived too").isFalse();
  }

  @Test
  void aPartIsOwedAgainAsLongAsItsBillIsNotWaivedWithTheLoan() {
    Loan loan = TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE);
    AccountEntry bill =
        AccountEntry.replacement(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.of(Automation.BILLS));
    AccountEntry part = bill.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    part.reopened(NOW);
    part.waived(NOW, Actor.staff("manager"), (String) null);
    assertThat(part.mayBeReopened(NOW)).isTrue();
    bill.noLongerOfLoan();
    assertThat(new ReplacementBill(part).isOfLoanThatGoesOn(NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnItemThatIsBackHasReturned(LoanStatus status) {
    Loan loan = TestLoans.toPatron(TestItems.borrowed("B1"), PATRON, DUE);
    AccountEntry bill =
        AccountEntry.replacement(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.of(Automation.BILLS));
    AccountEntry part = bill.paidInPart(50, PaymentMethod.CARD, NOW, Actor.staff("desk"), null);
    AccountEntry fine = fine(loan);
    loan.end(status, NOW);
    boolean back = status != LoanStatus.OPEN && status != LoanStatus.LOST;
    assertThat(new ReplacementBill(bill).isOfReturnedItem()).isEqualTo(back);
    assertThat(new ReplacementBill(part).isOfReturnedItem()).isEqualTo(back);
    assertThat(new ReplacementBill(fine).isOfReturnedItem()).isFalse();
    bill.noLongerOfLoan();
    assertThat(new ReplacementBill(bill).isOfReturnedItem()).isFalse();
  }

  @Test
  void aSettledEntryHasActorTimeAndReason() {
    AccountEntry entry = in(EntryStatus.OPEN);
    entry.waived(DUE, Actor.staff("manager"), "Ill");
    assertThat(entry.open()).isFalse();
    assertThat(entry.settledAt()).isEqualTo(DUE);
    assertThat(entry.settledBy()).isEqualTo(Actor.staff("manager"));
    assertThat(entry.note(Locale.ENGLISH)).isEqualTo("Ill");
  }

  private static AccountEntry fine(Loan loan) {
    return AccountEntry.fine(loan, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.staff("desk"));
  }

  private static AccountEntry requestFee() {
    RequestFeeCommand request =
        new RequestFeeCommand(
            1, "R1", PATRON, null, false, "To the lighthouse", FeeChargingStep.RECEIVED);
    return AccountEntry.fee(request, TWO_DAYS_LATE, TWO_EUROS, NOW, Actor.staff("desk"));
  }

  private static AccountEntry in(EntryStatus status) {
    AccountEntry entry =
        AccountEntry.charge(PATRON, "Lost item", TWO_EUROS, NOW, Actor.staff("desk"));
    switch (status) {
      case OPEN -> {}
      case PAID -> entry.paid(PaymentMethod.CASH, NOW, Actor.staff("desk"), null);
      case WAIVED -> entry.waived(NOW, Actor.staff("desk"), (String) null);
    }
    return entry;
  }
}
