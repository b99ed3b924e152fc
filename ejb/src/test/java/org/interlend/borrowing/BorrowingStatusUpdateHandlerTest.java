package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.Actor;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.ReportedLender;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which statuses at the broker move a borrowing request. */
class BorrowingStatusUpdateHandlerTest {

  @ParameterizedTest
  @EnumSource
  void fromItsReceiptOnARequestFollowsTheLibrary(BorrowingStatus status) {
    BorrowingRequest request = TestBorrowing.in(status);
    for (State state : State.values()) {
      boolean moves =
          switch (state) {
            case OPEN -> status.isAnnounced() && status != BorrowingStatus.REQUEST_SENT_TO_PARTNER;
            case NOT_SUPPLIED ->
                status.isAnnounced() && status != BorrowingStatus.REJECTED_BY_PARTNER;
            case WILL_SUPPLY, CONDITIONAL, CONDITIONAL_ACCEPTED ->
                status.isAnnounced() && !status.name().equals(state.name());
            case SHIPPED -> status.isAnnounced() || status == BorrowingStatus.EXPIRED;
            case CANCELED -> status.isAwaited();
            case UNCHANGED, CANCEL_REFUSED, UNKNOWN, COPY_AVAILABLE, COPY_SUPPLIED -> false;
          };
      assertThat(BorrowingStatusUpdateHandler.moves(request, state))
          .as("%s in %s", state, status)
          .isEqualTo(moves);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aShipmentIsTakenBackUntilTheItemIsHere(BorrowingStatus status) {
    boolean shipped =
        status == BorrowingStatus.SHIPPED_PHYSICALLY || status == BorrowingStatus.SHIPPED_DIGITALLY;
    assertThat(BorrowingStatusUpdateHandler.isTakenBack(status, State.NOT_SUPPLIED))
        .isEqualTo(shipped);
    assertThat(BorrowingStatusUpdateHandler.isTakenBack(status, State.OPEN)).isEqualTo(shipped);
    assertThat(BorrowingStatusUpdateHandler.isTakenBack(status, State.SHIPPED)).isFalse();
    assertThat(BorrowingStatusUpdateHandler.isTakenBack(status, State.UNCHANGED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLenderIsLateForARequestThatEndedWithoutAnItem(BorrowingStatus status) {
    ReportedLender lender =
        new ReportedLender(RemoteLibrary.named("DE-7", null, null), false, null);
    boolean late =
        switch (status) {
          case CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF, EXPIRED -> true;
          default -> false;
        };
    assertThat(isLate(status, State.UNCHANGED, lender)).isEqualTo(late);
    assertThat(isLate(status, State.UNCHANGED, ReportedLender.UNKNOWN)).isFalse();
    assertThat(isLate(status, State.OPEN, lender)).as("only asked").isFalse();
    assertThat(isLate(status, State.CANCEL_REFUSED, lender)).isFalse();
    assertThat(isLate(status, State.WILL_SUPPLY, ReportedLender.UNKNOWN)).isEqualTo(late);
    assertThat(isLate(status, State.SHIPPED, ReportedLender.UNKNOWN)).isEqualTo(late);
  }

  private static boolean isLate(BorrowingStatus status, State state, ReportedLender lender) {
    return BorrowingStatusUpdateHandler.isLate(
        new BorrowingStatusUpdate(TestBorrowing.in(status), state, lender, BrokerData.NONE, false));
  }

  @ParameterizedTest
  @EnumSource
  void whatMayComeAfterTheEndConcernsARequestAndThenWhateverFollows(BorrowingStatus status) {
    BorrowingRequest request = TestBorrowing.in(status);
    boolean goesOn = !status.isFinal();
    boolean mayCome = goesOn || status.isCanceled();
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.OPEN)).isEqualTo(goesOn);
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.CANCELED)).isEqualTo(goesOn);
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.SHIPPED)).isEqualTo(mayCome);
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.CANCEL_REFUSED))
        .isEqualTo(mayCome);

    request.warnStaff(
        RequestWarning.of(RequestWarningKind.LENDER_NAMED_AFTER_END, TestBorrowing.NOW));

    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.CANCELED)).isEqualTo(mayCome);

    request.dismissWarnings(TestBorrowing.NOW, Actor.staff("desk"));
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.OPEN)).isEqualTo(mayCome);
  }

  @Test
  void anotherWarningThatIsDismissedLetsNothingFollow() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.CANCELED_BY_STAFF);
    request.warnStaff(RequestWarning.of(RequestWarningKind.UNKNOWN_LENDER, TestBorrowing.NOW));
    request.dismissWarnings(TestBorrowing.NOW, Actor.staff("desk"));
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.OPEN)).isFalse();
  }

  @Test
  void aWordWithoutMeaningDoesNotEndWhatConcernsACanceledRequest() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.CANCELED_BY_STAFF);
    request.warnStaff(
        RequestWarning.of(RequestWarningKind.BROKER_STATUS_UNKNOWN, TestBorrowing.NOW));
    assertThat(BorrowingStatusUpdateHandler.concerns(request, State.CANCELED)).isTrue();
  }

  @Test
  void whatIsTakenBackMayNotBeReservedHere() {
    assertThat(BorrowingStatusUpdateHandler.takenBack(State.NOT_SUPPLIED))
        .isEqualTo(RequestWarningKind.NOT_SUPPLIED);
    assertThat(BorrowingStatusUpdateHandler.takenBack(State.CONDITIONAL))
        .isEqualTo(RequestWarningKind.NO_LONGER_SHIPPED);
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsDeliveredWhileItIsAwaitedAndAfterItsExpiry(BorrowingStatus status) {
    BorrowingRequest request = TestBorrowing.in(status);
    request.markCopy();
    boolean awaited =
        status == BorrowingStatus.EXPIRED
            || status.isAwaited() && status != BorrowingStatus.SHIPPED_DIGITALLY;
    assertThat(BorrowingStatusUpdateHandler.moves(request, State.COPY_AVAILABLE))
        .isEqualTo(awaited);
    assertThat(BorrowingStatusUpdateHandler.moves(request, State.COPY_SUPPLIED)).isEqualTo(awaited);
  }
}
