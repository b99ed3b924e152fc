package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Actor;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of a partner's loans of one item a message about its return ends. */
class LendingRequestsTest {

  private final LendingRequest out = TestLending.in(LendingStatus.SHIPPED_PHYSICALLY);
  private final Instant loaned = out.supply().loan().loanedAt();

  @Test
  void aRepeatedReturnDoesNotEndTheLoanWhoseItemIsAway() {
    LendingRequest checkedIn = checkedIn(loaned.plus(Duration.ofHours(1)));
    Instant now = loaned.plus(Duration.ofHours(20));
    assertThat(LendingRequests.returned(List.of(out, checkedIn), now)).contains(checkedIn);
  }

  @Test
  void aDayLaterItIsTheReturnOfTheOtherLoan() {
    LendingRequest checkedIn = checkedIn(loaned.plus(Duration.ofHours(1)));
    Instant now = loaned.plus(Duration.ofHours(26));
    assertThat(LendingRequests.returned(List.of(out, checkedIn), now)).contains(out);
  }

  @Test
  void aLoanThatBeganAfterTheReturnOfTheOtherIsEnded() {
    LendingRequest checkedIn = checkedIn(loaned.minus(Duration.ofHours(1)));
    assertThat(LendingRequests.returned(List.of(out, checkedIn), loaned)).contains(out);
  }

  @ParameterizedTest
  @EnumSource(names = {"BEING_PROCESSED", "REJECTED", "CANCELLED", "EXPIRED"})
  void aReturnIsRepeatedWhileTheItemWasNotShippedForTheNextRequest(LendingStatus status) {
    LendingRequest next = TestLending.in(status);
    LendingRequest checkedIn = checkedIn(loaned);
    Instant now = loaned.plus(Duration.ofHours(1));
    assertThat(LendingRequests.returned(List.of(next, checkedIn), now)).contains(checkedIn);
  }

  @Test
  void aDayLaterItIsTheReturnOfAnItemThatWasNotShipped() {
    LendingRequest next = TestLending.in(LendingStatus.BEING_PROCESSED);
    Instant now = loaned.plus(Duration.ofHours(25));
    assertThat(LendingRequests.returned(List.of(next, checkedIn(loaned)), now)).contains(next);
  }

  @Test
  void aRepeatedReturnDoesNotEndAnEarlierLoanWhoseItemWasLostAndFound() {
    LendingRequest found = lostAndFound();
    LendingRequest again = TestLending.in(LendingStatus.SHIPPED_PHYSICALLY);
    assertThat(LendingRequests.returned(List.of(again, found), loaned)).contains(again);
    LendingRequest checkedIn = checkedIn(loaned.plus(Duration.ofHours(1)));
    assertThat(
            LendingRequests.returned(List.of(checkedIn, found), loaned.plus(Duration.ofHours(20))))
        .contains(checkedIn);
    assertThat(
            LendingRequests.returned(List.of(checkedIn, found), loaned.plus(Duration.ofHours(26))))
        .contains(found);
  }

  @Test
  void theReturnOfALostItemRepeatsNoneFromBeforeItsLoan() {
    LendingRequest lost = TestLending.in(LendingStatus.LOST);
    TestLoans.end(lost.supply().loan(), LoanStatus.LOST, TestLending.BEFORE);
    LendingRequest checkedIn = checkedIn(loaned.minus(Duration.ofHours(1)));
    assertThat(LendingRequests.returned(List.of(lost, checkedIn), loaned)).contains(lost);
  }

  @Test
  void anUndoneCheckOutIsRepeatedWhileTheBrokerHasNotCheckedInAnEarlierLoan() {
    LendingRequest undone = TestLending.in(LendingStatus.BEING_PROCESSED);
    assertThat(
            LendingRequests.checkedOut(List.of(undone, backIn(LendingStatus.RETURNED_BY_PARTNER))))
        .contains(undone);
  }

  @Test
  void theLoanWhoseItemIsAwayIsUndoneFirst() {
    LendingRequest processed = TestLending.in(LendingStatus.BEING_PROCESSED);
    assertThat(
            LendingRequests.checkedOut(
                List.of(processed, backIn(LendingStatus.RETURNED_BY_PARTNER), out)))
        .contains(out);
    LendingRequest back = backIn(LendingStatus.RETURNED_BY_PARTNER);
    LendingRequest ended = backIn(LendingStatus.REQUEST_COMPLETED);
    assertThat(LendingRequests.checkedOut(List.of(ended, back))).contains(back);
  }

  private static LendingRequest backIn(LendingStatus status) {
    LendingRequest request = TestLending.in(status);
    TestLoans.end(request.supply().loan(), LoanStatus.RELEASED, TestLending.BEFORE);
    return request;
  }

  private static LendingRequest lostAndFound() {
    LendingRequest request = TestLending.in(LendingStatus.LOST);
    TestLoans.end(request.supply().loan(), LoanStatus.LOST, TestLending.BEFORE);
    request.shipment().backAtDesk(TestLending.STEP);
    return request;
  }

  private static LendingRequest checkedIn(Instant at) {
    LendingRequest request = TestLending.in(LendingStatus.RETURNED_BY_PARTNER);
    request.completed(
        HistoryEvent.of(at, HistoryEventKind.CHECKED_IN_BY_BROKER, Actor.partner("BROKER")));
    return request;
  }
}
