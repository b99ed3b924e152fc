package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.ActionTable;
import org.interlend.StateTable;
import org.interlend.WorkflowException;
import org.interlend.catalog.TestItems;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The declared actions on a borrowing request: in which statuses each is possible, and how it is
 * refused in the others. {@code BorrowingRefusalsTest} checks that the workflow asks them.
 */
class BorrowingActionTest {

  /** A recall shortens the loan of a damaged item, and the request still says the damage. */
  private static final BorrowingStatus STAYS_DAMAGED = BorrowingStatus.DAMAGED_COMMUNICATED;

  private static final RequestWarning WARNING =
      RequestWarning.of(RequestWarningKind.NOTHING_HAS_COME, TestBorrowing.BEFORE)
          .detail("2026-05-01");

  @TestFactory
  Stream<DynamicTest> receivingLendingAndRenewals() {
    return allowed(
            BorrowingAction.RECEIVE,
            BorrowingAction.ASSIGN_PATRON,
            BorrowingAction.CHANGE_PICKUP,
            BorrowingAction.EXPECT_FILE,
            BorrowingAction.EXPECT_ITEM,
            BorrowingAction.LEND,
            BorrowingAction.TAKE_BACK,
            BorrowingAction.RENEW,
            BorrowingAction.APPROVE_RENEWAL,
            BorrowingAction.REFUSE_RENEWAL)
        .rows(
            """
                                           | RECEIVE | ASSIGN_PATRON | CHANGE_PICKUP | EXPECT_FILE | EXPECT_ITEM | LEND | TAKE_BACK | RENEW         | APPROVE_RENEWAL | REFUSE_RENEWAL
            REQUEST_SENT_TO_PARTNER        | -       | =             | =             | -           | -           | -    | -         | -             | -               | -
            CONDITIONAL                    | -       | =             | =             | -           | -           | -    | -         | -             | -               | -
            CONDITIONAL_ACCEPTED           | -       | =             | =             | -           | -           | -    | -         | -             | -               | -
            WILL_SUPPLY                    | -       | =             | =             | -           | -           | -    | -         | -             | -               | -
            REJECTED_BY_PARTNER            | -       | =             | =             | -           | -           | -    | -         | -             | -               | -
            SHIPPED_PHYSICALLY             | =       | -             | =             | =           | -           | -    | -         | -             | -               | -
            SHIPPED_DIGITALLY              | =       | =             | -             | -           | =           | -    | -         | -             | -               | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | -       | -             | =             | -           | -           | =    | -         | -             | -               | -
            RECEIVED_NOT_FOR_LOAN          | -       | -             | =             | -           | -           | -    | -         | -             | -               | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | -       | =             | -             | -           | -           | -    | -         | -             | -               | -
            LOANED_ITEM_TO_PATRON          | -       | -             | -             | -           | -           | -    | =         | =             | -               | -
            MEDIATED_PATRON_RENEWAL        | -       | -             | -             | -           | -           | -    | =         | -             | =               | =
            RENEW_REQUESTED                | -       | -             | -             | -           | -           | -    | =         | -             | -               | -
            RENEWED_BY_PARTNER             | -       | -             | -             | -           | -           | -    | =         | =             | -               | -
            RENEW_REQUEST_NOT_ACCEPTED     | -       | -             | -             | -           | -           | -    | =         | =             | -               | -
            RECALLED_BY_PARTNER            | -       | -             | -             | -           | -           | -    | =         | NOT_RENEWABLE | -               | -
            OVERDUE_REQUEST                | -       | -             | -             | -           | -           | -    | =         | =             | -               | -
            LOST_COMMUNICATED              | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            DAMAGED_COMMUNICATED           | -       | -             | -             | -           | -           | -    | =         | -             | -               | -
            DECLARED_LOST_BY_PARTNER       | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            RETURNED_BY_PATRON             | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            RETURNED_ITEM_TO_PARTNER       | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            REQUEST_COMPLETED              | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            CANCELED_BY_PARTNER            | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            CANCELED_BY_PATRON             | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            CANCELED_BY_STAFF              | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            EXPIRED                        | -       | -             | -             | -           | -           | -    | -         | -             | -               | -
            """);
  }

  /** Of a step of staff that is the item's latest. */
  @TestFactory
  Stream<DynamicTest> undoingStepsOfTheDesk() {
    return allowed(
            BorrowingAction.UNDO_RECEIPT,
            BorrowingAction.UNDO_LOAN,
            BorrowingAction.UNDO_RETURN,
            BorrowingAction.UNDO_SEND_BACK)
        .rows(
            """
                                           | UNDO_RECEIPT | UNDO_LOAN | UNDO_RETURN | UNDO_SEND_BACK
            REQUEST_SENT_TO_PARTNER        | -            | -         | -           | -
            CONDITIONAL                    | -            | -         | -           | -
            CONDITIONAL_ACCEPTED           | -            | -         | -           | -
            WILL_SUPPLY                    | -            | -         | -           | -
            REJECTED_BY_PARTNER            | -            | -         | -           | -
            SHIPPED_PHYSICALLY             | -            | -         | -           | -
            SHIPPED_DIGITALLY              | -            | -         | -           | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | =            | -         | -           | -
            RECEIVED_NOT_FOR_LOAN          | =            | -         | -           | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | -            | -         | -           | -
            LOANED_ITEM_TO_PATRON          | -            | =         | -           | -
            MEDIATED_PATRON_RENEWAL        | -            | -         | -           | -
            RENEW_REQUESTED                | -            | -         | -           | -
            RENEWED_BY_PARTNER             | -            | -         | -           | -
            RENEW_REQUEST_NOT_ACCEPTED     | -            | -         | -           | -
            RECALLED_BY_PARTNER            | -            | -         | -           | -
            OVERDUE_REQUEST                | -            | -         | -           | -
            LOST_COMMUNICATED              | -            | -         | -           | -
            DAMAGED_COMMUNICATED           | -            | -         | -           | -
            DECLARED_LOST_BY_PARTNER       | -            | -         | -           | -
            RETURNED_BY_PATRON             | -            | -         | =           | -
            RETURNED_ITEM_TO_PARTNER       | -            | -         | -           | =
            REQUEST_COMPLETED              | -            | -         | -           | -
            CANCELED_BY_PARTNER            | -            | -         | -           | -
            CANCELED_BY_PATRON             | -            | -         | -           | -
            CANCELED_BY_STAFF              | -            | -         | -           | -
            EXPIRED                        | -            | -         | -           | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> recallsReturnsLossesAndDamages() {
    return allowed(
            BorrowingAction.RECALL,
            BorrowingAction.SEND_BACK,
            BorrowingAction.REPORT_DAMAGED,
            BorrowingAction.REPORT_LOST,
            BorrowingAction.DECLARE_LOST,
            BorrowingAction.REPORT_FOUND)
        .rows(
            """
                                           | RECALL | SEND_BACK | REPORT_DAMAGED | REPORT_LOST | DECLARE_LOST | REPORT_FOUND
            REQUEST_SENT_TO_PARTNER        | -      | -         | -              | -           | -            | -
            CONDITIONAL                    | -      | -         | -              | -           | -            | -
            CONDITIONAL_ACCEPTED           | -      | -         | -              | -           | -            | -
            WILL_SUPPLY                    | -      | -         | -              | -           | -            | -
            REJECTED_BY_PARTNER            | -      | -         | -              | -           | -            | -
            SHIPPED_PHYSICALLY             | -      | -         | -              | =           | -            | -
            SHIPPED_DIGITALLY              | -      | -         | -              | -           | -            | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | =      | =         | =              | =           | -            | -
            RECEIVED_NOT_FOR_LOAN          | =      | =         | =              | =           | -            | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | -      | -         | -              | -           | -            | -
            LOANED_ITEM_TO_PATRON          | =      | -         | =              | =           | -            | -
            MEDIATED_PATRON_RENEWAL        | =      | -         | =              | =           | -            | -
            RENEW_REQUESTED                | =      | -         | =              | =           | -            | -
            RENEWED_BY_PARTNER             | =      | -         | =              | =           | -            | -
            RENEW_REQUEST_NOT_ACCEPTED     | =      | -         | =              | =           | -            | -
            RECALLED_BY_PARTNER            | =      | -         | =              | =           | -            | -
            OVERDUE_REQUEST                | =      | -         | =              | =           | -            | -
            LOST_COMMUNICATED              | -      | -         | -              | -           | =            | =
            DAMAGED_COMMUNICATED           | =      | -         | -              | =           | -            | -
            DECLARED_LOST_BY_PARTNER       | -      | -         | -              | -           | -            | =
            RETURNED_BY_PATRON             | -      | =         | =              | =           | -            | -
            RETURNED_ITEM_TO_PARTNER       | -      | -         | -              | -           | =            | -
            REQUEST_COMPLETED              | -      | -         | -              | -           | -            | -
            CANCELED_BY_PARTNER            | -      | -         | -              | -           | -            | -
            CANCELED_BY_PATRON             | -      | -         | -              | -           | -            | -
            CANCELED_BY_STAFF              | -      | -         | -              | -           | -            | -
            EXPIRED                        | -      | -         | -              | -           | -            | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> endsAndReactivation() {
    return allowed(
            BorrowingAction.CANCEL,
            BorrowingAction.CANCEL_OWN,
            BorrowingAction.COMPLETE,
            BorrowingAction.REACTIVATE,
            BorrowingAction.REACTIVATE_ON_LOAN)
        .rows(
            """
                                           | CANCEL             | CANCEL_OWN         | COMPLETE | REACTIVATE | REACTIVATE_ON_LOAN
            REQUEST_SENT_TO_PARTNER        | =                  | =                  | =        | -          | -
            CONDITIONAL                    | =                  | =                  | =        | -          | -
            CONDITIONAL_ACCEPTED           | =                  | =                  | =        | -          | -
            WILL_SUPPLY                    | =                  | =                  | =        | -          | -
            REJECTED_BY_PARTNER            | =                  | =                  | =        | -          | -
            SHIPPED_PHYSICALLY             | =                  | =                  | =        | -          | -
            SHIPPED_DIGITALLY              | =                  | =                  | =        | -          | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | =                  | =                  | =        | -          | -
            RECEIVED_NOT_FOR_LOAN          | =                  | =                  | =        | -          | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | =                  | =                  | =        | -          | -
            LOANED_ITEM_TO_PATRON          | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            MEDIATED_PATRON_RENEWAL        | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            RENEW_REQUESTED                | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            RENEWED_BY_PARTNER             | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            RENEW_REQUEST_NOT_ACCEPTED     | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            RECALLED_BY_PARTNER            | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            OVERDUE_REQUEST                | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            LOST_COMMUNICATED              | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | =        | -          | -
            DAMAGED_COMMUNICATED           | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            DECLARED_LOST_BY_PARTNER       | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | =        | -          | -
            RETURNED_BY_PATRON             | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | =        | -          | -
            RETURNED_ITEM_TO_PARTNER       | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | =        | -          | -
            REQUEST_COMPLETED              | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | =          | =
            CANCELED_BY_PARTNER            | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            CANCELED_BY_PATRON             | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            CANCELED_BY_STAFF              | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            EXPIRED                        | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -        | -          | -
            """);
  }

  @ParameterizedTest
  @EnumSource
  void anActionLeadsToAStatusThatMayFollow(BorrowingAction action) {
    assertThat(statuses(action))
        .filteredOn(status -> action != BorrowingAction.RECEIVE || !inTwoSteps(status))
        .filteredOn(status -> action != BorrowingAction.RECALL || !status.equals(STAYS_DAMAGED))
        .isNotEmpty()
        .allMatch(
            status ->
                action.leadsTo() == null
                    || action.leadsTo() == status
                    || status.follows(action.leadsTo()));
  }

  /** A file is received in another status; an item of an expired request is first shipped. */
  private static boolean inTwoSteps(BorrowingStatus status) {
    return status == BorrowingStatus.SHIPPED_DIGITALLY || status == BorrowingStatus.EXPIRED;
  }

  @ParameterizedTest
  @EnumSource
  void theNextActionIsPossible(BorrowingStatus status) {
    BorrowingRequest request = TestBorrowing.in(status);
    if (request.nextAction() != null) {
      assertThat(request.nextAction().action().allows(request)).isTrue();
    }
  }

  @Test
  void theGuideListsTheActions() throws IOException {
    assertThat(Files.readString(BorrowingStateDiagramTest.GUIDE)).contains(table());
  }

  private static String table() {
    return ActionTable.of(
        BorrowingAction.values(), action -> statuses(action).map(BorrowingStatus::label));
  }

  /** The statuses in which the action can be possible, whatever the protocol of the broker. */
  private static Stream<BorrowingStatus> statuses(BorrowingAction action) {
    return Arrays.stream(BorrowingStatus.values())
        .filter(
            status ->
                Stream.of(BrokerProtocol.NCIP, BrokerProtocol.SLNP)
                    .map(protocol -> TestBorrowing.in(status, protocol))
                    .anyMatch(
                        request -> {
                          boolean plain = action.allows(request);
                          request.warnStaff(WARNING);
                          return plain || action.allows(request);
                        }));
  }

  @ParameterizedTest
  @EnumSource
  void anItemOfWhichNoMessageTellsIsReceivedFromEveryStatusBefore(BorrowingStatus status) {
    BorrowingRequest request = TestBorrowing.in(status, BrokerProtocol.SLNP);
    boolean waits = status.isAnnounced() || status == BorrowingStatus.EXPIRED;
    assertThat(BorrowingAction.awaitsUnannouncedItem(request)).isEqualTo(waits);
    assertThat(BorrowingAction.RECEIVE.allows(request))
        .isEqualTo(
            waits
                || status == BorrowingStatus.SHIPPED_PHYSICALLY
                || status == BorrowingStatus.SHIPPED_DIGITALLY);
    assertThat(BorrowingAction.awaitsUnannouncedItem(TestBorrowing.in(status))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLenderThatIsNotAskedByMessagesHasItsLoansExtendedByStaff(BorrowingStatus status) {
    BorrowingRequest ofSlnp = TestBorrowing.in(status, BrokerProtocol.SLNP);
    assertThat(BorrowingAction.RENEW.allows(ofSlnp)).isFalse();
    assertThat(BorrowingAction.EXTEND.allows(TestBorrowing.in(status))).isFalse();
    assertThat(BorrowingAction.EXTEND.allows(ofSlnp))
        .isEqualTo(ofSlnp.openVolumes().stream().anyMatch(RenewalEligibility::isRenewable));
    assertThat(ofSlnp.openVolumes())
        .allSatisfy(
            volume ->
                assertThat(BorrowingAction.of(volume).contains(BorrowingAction.EXTEND))
                    .isEqualTo(RenewalEligibility.isRenewable(volume)));
  }

  @ParameterizedTest
  @EnumSource
  void staffCorrectTheDueDatesThatTheyEnteredWhileTheItemIsHereOrOnLoan(BorrowingStatus status) {
    assertThat(BorrowingAction.CORRECT_LOAN_PERIOD.allows(TestBorrowing.in(status))).isFalse();
    BorrowingRequest ofSlnp = TestBorrowing.in(status, BrokerProtocol.SLNP);
    assertThat(BorrowingAction.CORRECT_LOAN_PERIOD.allows(ofSlnp))
        .isEqualTo(
            ofSlnp.openVolumes().stream()
                .filter(volume -> !volume.isRecalled())
                .map(BorrowedVolume::status)
                .anyMatch(in -> in == VolumeStatus.RECEIVED || in == VolumeStatus.ON_LOAN));
    ofSlnp.markCopy();
    assertThat(BorrowingAction.CORRECT_LOAN_PERIOD.allows(ofSlnp)).isFalse();
  }

  @Test
  void aLoanThatTheLenderHasRenewedIsNotSaidToBecomeWhatItIs() {
    BorrowingRequest renewed = TestBorrowing.in(BorrowingStatus.RENEWED_BY_PARTNER);
    refused(BorrowingReason.NOTHING_TO_EXTEND, () -> BorrowingAction.EXTEND.require(renewed));
  }

  @Test
  void thePageOffersAnotherFormWhereOneWasSent() {
    BorrowingRequest item = TestBorrowing.in(BorrowingStatus.SHIPPED_PHYSICALLY);
    assertThat(BorrowingAction.EXPECT_FILE.isOffered(item, TestBorrowing.NOW)).isFalse();
    assertThat(BorrowingAction.RECEIVE.isOffered(item, TestBorrowing.NOW)).isTrue();

    item.warnStaff(RequestWarning.of(RequestWarningKind.FILE_SENT_FOR_ITEM, TestBorrowing.BEFORE));

    assertThat(BorrowingAction.EXPECT_FILE.isOffered(item, TestBorrowing.NOW)).isTrue();
    assertThat(BorrowingAction.EXPECT_ITEM.isOffered(item, TestBorrowing.NOW)).isFalse();
  }

  @Test
  void noLenderWantsACopyBack() {
    BorrowingRequest copy = TestBorrowing.in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    copy.markCopy();
    refused(BorrowingReason.NOTHING_TO_RECALL, () -> BorrowingAction.RECALL.require(copy));
    assertThat(BorrowingAction.SEND_BACK.allows(copy)).isFalse();
    assertThat(BorrowingAction.of(TestBorrowing.volume(copy)))
        .doesNotContain(BorrowingAction.SEND_BACK)
        .contains(BorrowingAction.COMPLETE);
  }

  @Test
  void aStepThatFitsAnotherItemIsRefusedWithTheStatusOfTheNamedOne() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    TestBorrowing.volume(request, "B2").returnedByPatron(TestBorrowing.STEP);
    refused(
        BorrowingReason.STEP_DOES_NOT_FIT_ITEM,
        () -> BorrowingAction.RECALL.resolve(request, "B2"));
    assertThat(BorrowingAction.RECALL.resolve(request, null))
        .containsExactly(TestBorrowing.volume(request, "B1"));
  }

  @Test
  void aLossWithoutABarcodeIsThatOfWhatHasComeIfAnythingHas() {
    BorrowingRequest request = TestBorrowing.shipped("B1", "B2");
    assertThat(BorrowingAction.REPORT_LOST.resolve(request, null)).isEqualTo(request.volumes());
    TestBorrowing.volume(request, "B1").received(TestBorrowing.STEP);
    assertThat(BorrowingAction.REPORT_LOST.resolve(request, null))
        .containsExactly(TestBorrowing.volume(request, "B1"));
    assertThat(BorrowingAction.REPORT_LOST.resolve(request, "B2"))
        .containsExactly(TestBorrowing.volume(request, "B2"));
  }

  @Test
  void withoutABarcodeTheLostVolumeIsDeclaredLostAndNotOneThatWasSentBack() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    BorrowedVolume sent = TestBorrowing.volume(request, "B1");
    sent.returnedByPatron(TestBorrowing.STEP);
    sent.sentBack(TestBorrowing.STEP);
    assertThat(BorrowingAction.DECLARE_LOST.resolve(request, null)).containsExactly(sent);
    BorrowedVolume lost = TestBorrowing.volume(request, "B2");
    lost.lost(TestBorrowing.STEP);
    assertThat(BorrowingAction.DECLARE_LOST.resolve(request, null)).containsExactly(lost);
    assertThat(BorrowingAction.DECLARE_LOST.resolve(request, "B1")).containsExactly(sent);
  }

  @Test
  void whatIsOnlyAnnouncedIsNotLostThoughItsItemIsMadeAlready() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.WILL_SUPPLY);
    BorrowedVolume volume = TestBorrowing.add(request, TestItems.borrowed("B1"));
    assertThat(request.status()).isEqualTo(BorrowingStatus.WILL_SUPPLY);
    assertThat(BorrowingAction.REPORT_LOST.allows(request)).isFalse();
    assertThat(BorrowingAction.of(volume)).doesNotContain(BorrowingAction.REPORT_LOST);
    request.sent(TestBorrowing.STEP);
    assertThat(BorrowingAction.REPORT_LOST.allows(request)).isTrue();
  }

  private static void refused(BorrowingReason why, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowException.class, refused -> assertThat(refused.reason()).isEqualTo(why));
  }

  private static StateTable<BorrowingRequest, BorrowingStatus> allowed(BorrowingAction... actions) {
    StateTable<BorrowingRequest, BorrowingStatus> table =
        StateTable.of(BorrowingStatus.class, TestBorrowing::in, BorrowingRequest::status);
    for (BorrowingAction action : actions) {
      table.step(action.name(), action::require);
    }
    return table;
  }
}
