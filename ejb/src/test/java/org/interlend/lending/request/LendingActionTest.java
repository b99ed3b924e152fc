package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.DUE;
import static org.interlend.lending.request.TestLending.STEP;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.interlend.ActionTable;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.StateTable;
import org.interlend.WorkflowException;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.exchange.ExchangeReason;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The declared actions on a lending request: in which statuses each is possible, and how it is
 * refused in the others. {@code LendingRefusalsTest} checks that the workflow asks them.
 */
class LendingActionTest {

  @TestFactory
  Stream<DynamicTest> locatingAndShipping() {
    return allowed(
            LendingAction.LOCATE,
            LendingAction.CHOOSE_COPY,
            LendingAction.MARK_MISSING,
            LendingAction.SHIP,
            LendingAction.REJECT,
            LendingAction.CANCEL,
            LendingAction.UNDO_SHIPMENT)
        .rows(
            """
                                    | LOCATE | CHOOSE_COPY | MARK_MISSING | SHIP | REJECT | CANCEL             | UNDO_SHIPMENT
            CREATED_LENDING_REQUEST | =      | =           | -            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            LOCATE_FAILED           | =      | =           | -            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            BEING_PROCESSED         | -      | =           | =            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            CONDITIONAL             | =      | =           | -            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            CONDITIONAL_ACCEPTED    | =      | =           | -            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            WILL_SUPPLY             | =      | =           | -            | =    | =      | =                  | ITEM_NOT_ON_LOAN
            SHIPPED_PHYSICALLY      | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | =
            SHIPPED_DIGITALLY       | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | ITEM_NOT_ON_LOAN
            RECEIVED_BY_PARTNER     | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            RECALLED                | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            OVERDUE_REQUEST         | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            LOST                    | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            RETURNED_BY_PARTNER     | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            REQUEST_COMPLETED       | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | -
            REJECTED                | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | ITEM_NOT_ON_LOAN
            CANCELLED              | -      | -           | -            | -    | -      | TOO_LATE_TO_CANCEL | ITEM_NOT_ON_LOAN
            EXPIRED                 | -      | -           | -            | =    | -      | TOO_LATE_TO_CANCEL | ITEM_NOT_ON_LOAN
            """);
  }

  /** Of a rejection of staff. */
  @TestFactory
  Stream<DynamicTest> undoingARejection() {
    return allowed(LendingAction.UNDO_REJECTION)
        .rows(
            """
                                    | UNDO_REJECTION
            CREATED_LENDING_REQUEST | -
            LOCATE_FAILED           | -
            BEING_PROCESSED         | -
            CONDITIONAL             | -
            CONDITIONAL_ACCEPTED    | -
            WILL_SUPPLY             | -
            SHIPPED_PHYSICALLY      | -
            SHIPPED_DIGITALLY       | -
            RECEIVED_BY_PARTNER     | -
            RECALLED                | -
            OVERDUE_REQUEST         | -
            LOST                    | -
            RETURNED_BY_PARTNER     | -
            REQUEST_COMPLETED       | -
            REJECTED                | =
            CANCELLED              | -
            EXPIRED                 | -
            """);
  }

  @Test
  void aRejectionIsUndoneForTenMinutesUnlessTheBrokerWasToldAndNotThatOfTheBroker() {
    LendingRequest request = TestLending.in(LendingStatus.REJECTED);
    Instant rejected = TestLending.BEFORE;
    assertThat(LendingAction.UNDO_REJECTION.allows(request, rejected.plusSeconds(600))).isTrue();
    assertThat(LendingAction.UNDO_REJECTION.allows(request, rejected.plusSeconds(601))).isFalse();
    request.note(
        HistoryEvent.of(rejected, HistoryEventKind.ANSWERED_AT_BROKER, Actor.staff("desk")));
    assertThat(LendingAction.UNDO_REJECTION.allows(request, rejected))
        .as("the broker was told")
        .isFalse();
    LendingRequest byBroker = TestLending.created();
    byBroker.rejected(
        null,
        HistoryEvent.of(rejected, HistoryEventKind.REQUEST_REJECTED, Actor.partner("BROKER")));
    assertThat(LendingAction.UNDO_REJECTION.allows(byBroker)).isFalse();
    LendingRequest byNamesake = TestLending.created();
    byNamesake.rejected(
        null,
        HistoryEvent.of(
            rejected, HistoryEventKind.REQUEST_REJECTED, Actor.staff(byNamesake.partner().code())));
    assertThat(LendingAction.UNDO_REJECTION.allows(byNamesake, rejected)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aRequestHasTheStatusBeforeItsRejectionAgain(LendingStatus status) {
    if (status.isOpen()) {
      LendingRequest request = TestLending.in(status);
      request.rejected(
          null,
          HistoryEvent.of(TestLending.NOW, HistoryEventKind.REQUEST_REJECTED, Actor.staff("desk")));
      request.rejectionUndone(UndoableRejection.of(request).orElseThrow(), STEP);
      assertThat(request.status()).isEqualTo(status);
      assertThat(request.closedAt()).isNull();
      assertThat(LendingAction.UNDO_REJECTION.allows(request)).isFalse();
    }
  }

  @TestFactory
  Stream<DynamicTest> returnsLossesAndCompletion() {
    return allowed(
            LendingAction.TAKE_IN,
            LendingAction.REPORT_FOUND,
            LendingAction.REPORT_LOST,
            LendingAction.REPORT_DAMAGED,
            LendingAction.COMPLETE,
            LendingAction.REACTIVATE)
        .rows(
            """
                                    | TAKE_IN          | REPORT_FOUND     | REPORT_LOST | REPORT_DAMAGED | COMPLETE         | REACTIVATE
            CREATED_LENDING_REQUEST | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            LOCATE_FAILED           | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            BEING_PROCESSED         | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            CONDITIONAL             | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            CONDITIONAL_ACCEPTED    | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            WILL_SUPPLY             | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            SHIPPED_PHYSICALLY      | =                | ITEM_NOT_ON_LOAN | =           | -              | =                | -
            SHIPPED_DIGITALLY       | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | =                | -
            RECEIVED_BY_PARTNER     | =                | ITEM_NOT_ON_LOAN | =           | -              | =                | -
            RECALLED                | =                | ITEM_NOT_ON_LOAN | =           | -              | =                | -
            OVERDUE_REQUEST         | =                | ITEM_NOT_ON_LOAN | =           | -              | =                | -
            LOST                    | ITEM_NOT_ON_LOAN | =                | -           | -              | =                | -
            RETURNED_BY_PARTNER     | =                | ITEM_NOT_ON_LOAN | =           | =              | =                | -
            REQUEST_COMPLETED       | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | =              | ITEM_NOT_ON_LOAN | =
            REJECTED                | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            CANCELLED              | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            EXPIRED                 | ITEM_NOT_ON_LOAN | ITEM_NOT_ON_LOAN | -           | -              | ITEM_NOT_ON_LOAN | -
            """);
  }

  @Test
  void aLostItemIsReportedDamagedOnceItIsFound() {
    LendingRequest request = TestLending.in(LendingStatus.LOST);
    Loan loan = request.supply().openLoan().orElseThrow();
    loan.end(LoanStatus.LOST, TestLending.NOW);
    loan.item().missing();
    request.completed(STEP);
    assertRefused(() -> LendingAction.REPORT_DAMAGED.require(request), ProblemKind.ILLEGAL_MOVE);
    loan.item().releasedAt(loan.item().owningLibrary());
    assertThat(LendingAction.REPORT_DAMAGED.allows(request)).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> extendingTheLoan() {
    return allowed(LendingAction.EXTEND)
        .rows(
            """
                                    | EXTEND
            CREATED_LENDING_REQUEST | -
            LOCATE_FAILED           | -
            BEING_PROCESSED         | -
            CONDITIONAL             | -
            CONDITIONAL_ACCEPTED    | -
            WILL_SUPPLY             | -
            SHIPPED_PHYSICALLY      | =
            SHIPPED_DIGITALLY       | -
            RECEIVED_BY_PARTNER     | =
            RECALLED                | =
            OVERDUE_REQUEST         | =
            LOST                    | -
            RETURNED_BY_PARTNER     | -
            REQUEST_COMPLETED       | -
            REJECTED                | -
            CANCELLED               | -
            EXPIRED                 | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> whatThePartnerTellsInAnotherWay() {
    return allowed(LendingAction.RECORD_RECEIPT, LendingAction.RECORD_RETURN)
        .rows(
            """
                                    | RECORD_RECEIPT | RECORD_RETURN
            CREATED_LENDING_REQUEST | -              | -
            LOCATE_FAILED           | -              | -
            BEING_PROCESSED         | -              | -
            CONDITIONAL             | -              | -
            CONDITIONAL_ACCEPTED    | -              | -
            WILL_SUPPLY             | -              | -
            SHIPPED_PHYSICALLY      | =              | =
            SHIPPED_DIGITALLY       | -              | -
            RECEIVED_BY_PARTNER     | -              | =
            RECALLED                | -              | =
            OVERDUE_REQUEST         | -              | =
            LOST                    | -              | ITEM_NOT_ON_LOAN
            RETURNED_BY_PARTNER     | -              | -
            REQUEST_COMPLETED       | -              | -
            REJECTED                | -              | -
            CANCELLED               | -              | -
            EXPIRED                 | -              | -
            """);
  }

  @Test
  void aRenewalThatWaitsIsGrantedOrRefusedAndTheLoanNotExtended() {
    LendingRequest request = TestLending.in(LendingStatus.RECEIVED_BY_PARTNER);
    request.shipment().renewalAsked(DUE, DUE, STEP);
    assertThatThrownBy(() -> LendingAction.EXTEND.require(request))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> assertThat(refused.reason()).isEqualTo(LendingReason.RENEWAL_TO_DECIDE));
    request.shipment().renewalRefused(STEP);
    assertThat(LendingAction.EXTEND.allows(request)).isTrue();
  }

  @Test
  void onlyWhatIsAwayIsLost() {
    LendingRequest request = TestLending.in(LendingStatus.RETURNED_BY_PARTNER);
    request.shipment().backAtDesk(STEP);
    assertThat(request.status()).isEqualTo(LendingStatus.RETURNED_BY_PARTNER);
    assertRefused(() -> LendingAction.REPORT_LOST.require(request), ProblemKind.ITEM_NOT_ON_LOAN);
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsSentWhileARequestForOneMayBeShipped(LendingStatus status) {
    assertThat(LendingAction.SEND_FILE.allows(TestLending.in(status))).isFalse();
    assertThat(LendingAction.SEND_FILE.allows(TestLending.in(status, RequestFormat.DIGITAL)))
        .isEqualTo(status.mayBeShipped());
  }

  @ParameterizedTest
  @EnumSource
  void onlyABrokerThatTakesAnswersIsToldOfReading(LendingStatus status) {
    assertThat(LendingAction.MARK_READ.allows(TestLending.in(status))).isFalse();
    assertThat(
            LendingAction.MARK_READ.allows(
                TestLending.in(status, RequestFormat.PHYSICAL, BrokerProtocol.LIBRIS)))
        .isEqualTo(status.isOpen());
    assertReason(TestLending.in(status), ExchangeReason.NO_ANSWERS_TO_BROKER);
    if (!status.isOpen()) {
      assertReason(
          TestLending.in(status, RequestFormat.PHYSICAL, BrokerProtocol.LIBRIS),
          LendingReason.NO_LONGER_ANSWERED);
    }
    LendingRequest volume = TestLending.in(status, RequestFormat.PHYSICAL, BrokerProtocol.LIBRIS);
    volume.volumeOf(TestLending.created());
    assertThat(LendingAction.MARK_READ.allows(volume)).isFalse();
  }

  private static void assertReason(LendingRequest request, RefusalReason expected) {
    assertThatThrownBy(() -> LendingAction.MARK_READ.require(request))
        .isInstanceOfSatisfying(
            WorkflowException.class, refused -> assertThat(refused.reason()).isEqualTo(expected));
  }

  @ParameterizedTest
  @EnumSource
  void aRenewalIsDecidedWhileItWaitsAndTheLoanIsOpen(LendingStatus status) {
    LendingRequest request = TestLending.in(status);
    assertThat(LendingAction.GRANT_RENEWAL.allows(request)).isFalse();
    assertThat(LendingAction.REFUSE_RENEWAL.allows(request)).isFalse();
    request.shipment().renewalAsked(DUE, DUE, STEP);
    boolean lent = request.supply().openLoan().isPresent();
    assertThat(LendingAction.GRANT_RENEWAL.allows(request)).isEqualTo(lent);
    assertThat(LendingAction.REFUSE_RENEWAL.allows(request)).isEqualTo(lent);
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalNamesTheItemOrElseTheRequest(LendingAction action) {
    assertThat(LendingStatus.values())
        .extracting(status -> action.refusal(TestLending.in(status)).value())
        .doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource
  void aWarningIsDismissedWhileThereIsOne(LendingStatus status) {
    LendingRequest request = TestLending.in(status);
    assertThat(LendingAction.DISMISS_WARNING.allows(request)).isFalse();
    request.warnStaff(TestLending.warning());
    assertThat(LendingAction.DISMISS_WARNING.allows(request)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anActionLeadsToAStatusThatMayFollow(LendingAction action) {
    assertThat(statuses(action))
        .isNotEmpty()
        .allMatch(
            status ->
                action.leadsTo() == null
                    || action.leadsTo() == status
                    || status.next().contains(action.leadsTo()));
  }

  @ParameterizedTest
  @EnumSource
  void theNextActionIsPossible(LendingStatus status) {
    LendingRequest request = TestLending.in(status);
    if (request.nextAction() != null && request.nextAction() != LendingNextAction.SHIP) {
      assertThat(request.nextAction().actions()).allMatch(action -> action.allows(request));
    }
  }

  @Test
  void theGuideListsTheActions() throws IOException {
    assertThat(Files.readString(LendingStateDiagramTest.GUIDE)).contains(table());
  }

  private static String table() {
    return ActionTable.of(
        LendingAction.values(), action -> statuses(action).map(LendingStatus::label));
  }

  /** The statuses in which the action can be possible. */
  static Stream<LendingStatus> statuses(LendingAction action) {
    return Arrays.stream(LendingStatus.values())
        .filter(
            status ->
                Stream.of(RequestFormat.values())
                    .flatMap(
                        format ->
                            Stream.of(BrokerProtocol.NCIP, BrokerProtocol.LIBRIS)
                                .map(protocol -> TestLending.in(status, format, protocol)))
                    .peek(request -> request.warnStaff(TestLending.warning()))
                    .anyMatch(
                        request -> {
                          boolean plain = action.allows(request);
                          request.shipment().renewalAsked(DUE, DUE, STEP);
                          return plain
                              || LendingAction.isAtPartner(request) && action.allows(request);
                        }));
  }

  private static StateTable<LendingRequest, LendingStatus> allowed(LendingAction... actions) {
    StateTable<LendingRequest, LendingStatus> table =
        StateTable.of(LendingStatus.class, TestLending::in, LendingRequest::status);
    for (LendingAction action : actions) {
      table.step(action.name(), action::require);
    }
    return table;
  }
}
