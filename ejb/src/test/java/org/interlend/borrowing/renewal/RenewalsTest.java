package org.interlend.borrowing.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.in;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import java.time.Duration;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.RenewalEligibility;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the library sends a renewal to the lender, and what the answer means. */
class RenewalsTest {

  @ParameterizedTest
  @EnumSource(
      names = {
        "LOANED_ITEM_TO_PATRON",
        "RENEWED_BY_PARTNER",
        "RENEW_REQUEST_NOT_ACCEPTED",
        "OVERDUE_REQUEST"
      })
  void aRenewalIsSentWhileThePatronHasTheItem(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    RenewalEligibility.require(volume(request));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MEDIATED_PATRON_RENEWAL",
        "RENEW_REQUESTED",
        "RECALLED_BY_PARTNER",
        "DAMAGED_COMMUNICATED",
        "LOST_COMMUNICATED",
        "DECLARED_LOST_BY_PARTNER"
      })
  void noRenewalIsSentWhenPendingRecalledLostOrDamaged(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    assertRefused(
        () -> RenewalEligibility.require(volume(request)),
        ProblemKind.NOT_RENEWABLE,
        Subject.ITEM,
        "B1");
  }

  @Test
  void aDamagedVolumeIsNotRenewedWithTheOthers() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    volume(request, "B1").damaged(STEP);
    assertRefused(
        () -> RenewalEligibility.require(volume(request, "B1")), ProblemKind.NOT_RENEWABLE);
    RenewalEligibility.require(volume(request, "B2"));
  }

  @Test
  void whileOneVolumeIsRecalledNoneIsRenewed() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    assertThat(RenewalEligibility.mayBeAsked(volume(request, "B2"))).isTrue();
    volume(request, "B1").recalled(DUE, STEP);
    assertThat(RenewalEligibility.mayBeAsked(volume(request, "B1"))).isFalse();
    assertThat(RenewalEligibility.mayBeAsked(volume(request, "B2"))).isFalse();
  }

  @Test
  void noRenewalIsSentToAPartnerThatDisablesThem() {
    BorrowingRequest request = lent(TestPartner.called("BROKER").withoutRenewItem().make());
    assertRefused(() -> RenewalEligibility.require(volume(request)), ProblemKind.NOT_RENEWABLE);
  }

  @Test
  void noRenewalIsSentWithoutThePartnersAddress() {
    BorrowingRequest request = lent(TestPartner.called("BROKER").withoutNcipUrl().make());
    assertRefused(
        () -> RenewalEligibility.require(volume(request)),
        ProblemKind.PARTNER_INCOMPLETE,
        Subject.PARTNER,
        "BROKER");
  }

  @Test
  void theSameDueDateAgainIsARepeat() {
    BorrowingRequest request = in(BorrowingStatus.RENEWED_BY_PARTNER);
    Loan loan = loan(request);
    assertThat(Renewals.isReplay(volume(request), loan, DUE)).isFalse();
    TestLoans.renew(loan, DUE);
    assertThat(Renewals.isReplay(volume(request), loan, DUE)).isTrue();
    assertThat(Renewals.isReplay(volume(request), loan, NOW)).isFalse();
  }

  @Test
  void theConsentWithoutADayAgainIsARepeatForADay() {
    BorrowingRequest request = in(BorrowingStatus.RENEWED_BY_PARTNER);
    Loan loan = loan(request);
    Instant soon = TestLoans.LOANED.plusSeconds(60);
    assertThat(Renewals.grantedBefore(volume(request), loan, soon)).isEmpty();
    TestLoans.renew(loan, DUE);
    request.note(
        volume(request)
            .event(TestLoans.LOANED, HistoryEventKind.RENEWAL_GRANTED, Actor.partner("BROKER")));
    assertThat(Renewals.grantedBefore(volume(request), loan, soon)).contains(DUE);
    Instant nextDay = TestLoans.LOANED.plus(Duration.ofDays(1));
    assertThat(Renewals.grantedBefore(volume(request), loan, nextDay)).isEmpty();
    TestLoans.dueDateChanged(loan, DUE, nextDay);
    assertThat(Renewals.grantedBefore(volume(request), loan, nextDay)).isEmpty();
  }

  @Test
  void anAnswerToANewRenewalOrAfterARecallIsNoRepeat() {
    BorrowingRequest asked = in(BorrowingStatus.RENEW_REQUESTED);
    Loan renewed = loan(asked);
    TestLoans.renew(renewed, DUE);
    assertThat(Renewals.isReplay(volume(asked), renewed, DUE)).isFalse();
    BorrowingRequest recalled = in(BorrowingStatus.RECALLED_BY_PARTNER);
    assertThat(Renewals.isReplay(volume(recalled), renewed, DUE)).isFalse();
  }

  @Test
  void theAnswerAgainIsARepeatWhileAnotherVolumeIsRecalled() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    volume(request, "B1").recalled(DUE, STEP);
    Loan renewed = loan(request);
    TestLoans.renew(renewed, DUE);
    assertThat(Renewals.isReplay(volume(request, "B1"), renewed, DUE)).isFalse();
    assertThat(Renewals.isReplay(volume(request, "B2"), renewed, DUE)).isTrue();
  }

  @Test
  void staffDecidePendingRenewals() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    volume(request, "B1").renewalAsked(DUE, STEP);
    assertRefused(
        () -> BorrowingAction.APPROVE_RENEWAL.resolve(request, null),
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        NUMBER);
    volume(request, "B2").renewalWaitsForStaff(DUE, STEP);
    assertThat(BorrowingAction.APPROVE_RENEWAL.resolve(request, null))
        .containsExactly(volume(request, "B2"));
  }

  private static BorrowingRequest lent(Partner partner) {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped(partner, "B1"));
    volume(request).lent(STEP);
    return request;
  }

  private static Loan loan(BorrowingRequest request) {
    return TestLoans.toPatron(volume(request).item().orElseThrow(), TestBorrowing.PATRON, DUE);
  }
}
