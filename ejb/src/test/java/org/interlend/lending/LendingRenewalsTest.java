package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.in;

import java.time.Duration;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;

/** Which renewals are repeated, and which wait for staff. */
class LendingRenewalsTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  @Test
  void theSameDayAgainIsARepeatedRenewal() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    assertThat(isRepeated(request, DUE)).isFalse();
    TestLoans.renew(request.supply().loan(), DUE);
    request.shipment().renewed(DUE, STEP);
    assertThat(isRepeated(request, DUE)).isTrue();
    assertThat(isRepeated(request, DUE.plusSeconds(1))).isFalse();
    assertThat(isRepeated(request, null)).isFalse();
  }

  @Test
  void aRenewalWithoutADayIsRepeatedForADay() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    assertThat(isRepeated(request, null)).isFalse();
    TestLoans.renew(request.supply().loan(), DUE);
    request
        .shipment()
        .renewed(
            null,
            request.event(
                TestLoans.LOANED, HistoryEventKind.RENEWAL_GRANTED, Actor.partner("BROKER")));
    assertThat(isRepeated(request, null)).isTrue();
    assertThat(isRepeated(request, DUE)).isFalse();
    Instant nextDay = TestLoans.LOANED.plus(Duration.ofDays(1));
    assertThat(LendingRenewals.isRepeated(request, request.supply().loan(), null, nextDay))
        .isFalse();
    TestLoans.dueDateChanged(request.supply().loan(), DUE, nextDay);
    assertThat(LendingRenewals.isRepeated(request, request.supply().loan(), null, nextDay))
        .isFalse();
  }

  @Test
  void whatARecallTookBackIsNoRepetition() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    TestLoans.renew(request.supply().loan(), DUE);
    request.shipment().renewed(DUE, STEP);
    request.shipment().recalled(STEP);
    assertThat(isRepeated(request, DUE)).isFalse();
    request.shipment().recallWithdrawn(STEP);
    assertThat(isRepeated(request, DUE)).isTrue();
  }

  @Test
  void aDayThatWasNotGrantedMayBeRequestedAgain() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    request.shipment().renewalAsked(DUE, DUE, STEP);
    assertThat(isRepeated(request, DUE)).isFalse();
  }

  @Test
  void theSameExtensionAgainChangesNothingUntilARecall() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    assertThat(LendingRenewals.isExtended(request, request.supply().loan().dueAt())).isFalse();
    TestLoans.renew(request.supply().loan(), DUE);
    assertThat(LendingRenewals.isExtended(request, DUE)).isTrue();
    assertThat(LendingRenewals.isExtended(request, DUE.plusSeconds(1))).isFalse();
    request.shipment().recalled(STEP);
    assertThat(LendingRenewals.isExtended(request, DUE)).isFalse();
  }

  @Test
  void staffDecideAPendingRenewalWhileTheLoanIsOpen() {
    LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
    assertRefused(
        () -> LendingAction.GRANT_RENEWAL.require(request),
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        NUMBER);
    request.shipment().renewalAsked(DUE, DUE, STEP);
    LendingAction.GRANT_RENEWAL.require(request);
    TestLoans.end(request.supply().loan(), LoanStatus.RELEASED, DUE);
    assertRefused(() -> LendingAction.GRANT_RENEWAL.require(request), ProblemKind.ILLEGAL_MOVE);
  }

  private boolean isRepeated(LendingRequest request, Instant desired) {
    return LendingRenewals.isRepeated(
        request, request.supply().loan(), desired, TestLoans.LOANED.plusSeconds(60));
  }
}
