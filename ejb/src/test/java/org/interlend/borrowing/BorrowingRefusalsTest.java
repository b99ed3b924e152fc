package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.RefusalAssert;
import org.interlend.StateTable;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.receiving.ReceiptUndo;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.receiving.Receiving;
import org.interlend.borrowing.renewal.Renewals;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.borrowing.returning.BorrowingCheckIn;
import org.interlend.borrowing.returning.Losses;
import org.interlend.borrowing.returning.Reactivation;
import org.interlend.borrowing.returning.Recalls;
import org.interlend.borrowing.returning.ReturnShipping;
import org.interlend.partners.TestPartner;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The statuses of a borrowing request in which a step of staff or patrons is refused, before
 * anything changes. The container tests cover the effect of allowed steps.
 */
class BorrowingRefusalsTest {

  private static final ActionCommand ALL = ActionCommand.on(1, Actor.staff("desk"));

  @TestFactory
  Stream<DynamicTest> staffReportOnlyWhatTheItemsStatusAllows() {
    return request()
        .step(
            "received",
            request ->
                new Receiving()
                    .receive(request, null, ReceiveCommand.at("ILL", Actor.staff("desk"))))
        .step("recalled", request -> new Recalls().byStaff(request, ALL))
        .step("sent back", request -> new ReturnShipping().sendBack(request, ALL))
        .step("lost", request -> new Losses().lost(request, ALL))
        .step("damaged", request -> new Losses().damaged(request, ALL))
        .step("declared lost", request -> new Losses().declaredLost(request, ALL))
        .step("found", request -> new Losses().found(request, ALL))
        .rows(
            """
                                           | received | recalled | sent back | lost | damaged | declared lost | found
            REQUEST_SENT_TO_PARTNER        | -        | -        | -         | -    | -       | -             | -
            CONDITIONAL                    | -        | -        | -         | -    | -       | -             | -
            CONDITIONAL_ACCEPTED           | -        | -        | -         | -    | -       | -             | -
            WILL_SUPPLY                    | -        | -        | -         | -    | -       | -             | -
            REJECTED_BY_PARTNER            | -        | -        | -         | -    | -       | -             | -
            SHIPPED_PHYSICALLY             | .        | -        | -         | .    | -       | -             | -
            SHIPPED_DIGITALLY              | .        | -        | -         | -    | -       | -             | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | -        | .        | .         | .    | .       | -             | -
            RECEIVED_NOT_FOR_LOAN          | -        | .        | .         | .    | .       | -             | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | .        | -        | -         | -    | -       | -             | -
            LOANED_ITEM_TO_PATRON          | -        | .        | -         | .    | .       | -             | -
            MEDIATED_PATRON_RENEWAL        | -        | .        | -         | .    | .       | -             | -
            RENEW_REQUESTED                | -        | .        | -         | .    | .       | -             | -
            RENEWED_BY_PARTNER             | -        | .        | -         | .    | .       | -             | -
            RENEW_REQUEST_NOT_ACCEPTED     | -        | .        | -         | .    | .       | -             | -
            RECALLED_BY_PARTNER            | -        | .        | -         | .    | .       | -             | -
            OVERDUE_REQUEST                | -        | .        | -         | .    | .       | -             | -
            LOST_COMMUNICATED              | -        | -        | -         | -    | -       | .             | .
            DAMAGED_COMMUNICATED           | -        | .        | -         | .    | -       | -             | -
            DECLARED_LOST_BY_PARTNER       | -        | -        | -         | -    | -       | -             | .
            RETURNED_BY_PATRON             | -        | -        | .         | .    | .       | -             | -
            RETURNED_ITEM_TO_PARTNER       | -        | -        | -         | -    | -       | .             | -
            REQUEST_COMPLETED              | -        | -        | -         | -    | -       | -             | -
            CANCELED_BY_PARTNER            | -        | -        | -         | -    | -       | -             | -
            CANCELED_BY_PATRON             | -        | -        | -         | -    | -       | -             | -
            CANCELED_BY_STAFF              | -        | -        | -         | -    | -       | -             | -
            EXPIRED                        | -        | -        | -         | -    | -       | -             | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> staffUndoOnlyTheLatestStep() {
    return request()
        .step("receipt undone", request -> new ReceiptUndo().undo(request, ALL))
        .step("loan undone", request -> new BorrowingUndo().undoLoan(request, ALL))
        .step("return undone", request -> new BorrowingUndo().undoReturn(request, ALL))
        .step("sending back undone", request -> new ReturnShipping().undo(request, ALL))
        .rows(
            """
                                           | receipt undone | loan undone | return undone | sending back undone
            REQUEST_SENT_TO_PARTNER        | -              | -           | -             | -
            CONDITIONAL                    | -              | -           | -             | -
            CONDITIONAL_ACCEPTED           | -              | -           | -             | -
            WILL_SUPPLY                    | -              | -           | -             | -
            REJECTED_BY_PARTNER            | -              | -           | -             | -
            SHIPPED_PHYSICALLY             | -              | -           | -             | -
            SHIPPED_DIGITALLY              | -              | -           | -             | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | .              | -           | -             | -
            RECEIVED_NOT_FOR_LOAN          | .              | -           | -             | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | -              | -           | -             | -
            LOANED_ITEM_TO_PATRON          | -              | .           | -             | -
            MEDIATED_PATRON_RENEWAL        | -              | -           | -             | -
            RENEW_REQUESTED                | -              | -           | -             | -
            RENEWED_BY_PARTNER             | -              | -           | -             | -
            RENEW_REQUEST_NOT_ACCEPTED     | -              | -           | -             | -
            RECALLED_BY_PARTNER            | -              | -           | -             | -
            OVERDUE_REQUEST                | -              | -           | -             | -
            LOST_COMMUNICATED              | -              | -           | -             | -
            DAMAGED_COMMUNICATED           | -              | -           | -             | -
            DECLARED_LOST_BY_PARTNER       | -              | -           | -             | -
            RETURNED_BY_PATRON             | -              | -           | .             | -
            RETURNED_ITEM_TO_PARTNER       | -              | -           | -             | .
            REQUEST_COMPLETED              | -              | -           | -             | -
            CANCELED_BY_PARTNER            | -              | -           | -             | -
            CANCELED_BY_PATRON             | -              | -           | -             | -
            CANCELED_BY_STAFF              | -              | -           | -             | -
            EXPIRED                        | -              | -           | -             | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> aRequestIsEndedDecidedAndReactivatedOnlyInMatchingStatuses() {
    return request()
        .step("completed by hand", request -> new BorrowingCheckIn().byStaff(request, ALL))
        .step(
            "canceled by staff",
            request -> new BorrowingCancellations().byStaff(request, null, Actor.staff("desk")))
        .step("canceled by patron", request -> new BorrowingCancellations().byPatron(request))
        .step("renewal approved", request -> new Renewals().approve(request, ALL))
        .step("renewal rejected", request -> new Renewals().refuse(request, ALL))
        .step(
            "reactivated",
            request -> new Reactivation().reactivate(request, BorrowingAction.REACTIVATE, ALL))
        .rows(
            """
                                           | completed by hand | canceled by staff  | canceled by patron | renewal approved | renewal rejected | reactivated
            REQUEST_SENT_TO_PARTNER        | .                 | .                  | .                  | -                | -                | -
            CONDITIONAL                    | .                 | .                  | .                  | -                | -                | -
            CONDITIONAL_ACCEPTED           | .                 | .                  | .                  | -                | -                | -
            WILL_SUPPLY                    | .                 | .                  | .                  | -                | -                | -
            REJECTED_BY_PARTNER            | .                 | .                  | .                  | -                | -                | -
            SHIPPED_PHYSICALLY             | .                 | .                  | .                  | -                | -                | -
            SHIPPED_DIGITALLY              | .                 | .                  | .                  | -                | -                | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | .                 | .                  | .                  | -                | -                | -
            RECEIVED_NOT_FOR_LOAN          | .                 | .                  | .                  | -                | -                | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | .                 | .                  | .                  | -                | -                | -
            LOANED_ITEM_TO_PATRON          | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            MEDIATED_PATRON_RENEWAL        | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | .                | .                | -
            RENEW_REQUESTED                | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            RENEWED_BY_PARTNER             | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            RENEW_REQUEST_NOT_ACCEPTED     | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            RECALLED_BY_PARTNER            | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            OVERDUE_REQUEST                | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            LOST_COMMUNICATED              | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            DAMAGED_COMMUNICATED           | -                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            DECLARED_LOST_BY_PARTNER       | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            RETURNED_BY_PATRON             | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            RETURNED_ITEM_TO_PARTNER       | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            REQUEST_COMPLETED              | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | .
            CANCELED_BY_PARTNER            | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            CANCELED_BY_PATRON             | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            CANCELED_BY_STAFF              | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            EXPIRED                        | .                 | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -                | -                | -
            """);
  }

  @Test
  void whatThePatronStillHasIsTakenBackBeforeItIsSentBack() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.LOANED_ITEM_TO_PATRON);

    assertThatThrownBy(() -> new ReturnShipping().sendBack(request, ALL))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> assertThat(refused.reason()).isEqualTo(BorrowingReason.NOT_TAKEN_BACK));
  }

  @Test
  void aStepDisabledForThePartnerIsRefusedInEveryStatus() {
    refusedWithout(BorrowingStep.REPORT_LOST, request -> new Losses().lost(request, ALL));
    refusedWithout(BorrowingStep.REPORT_DAMAGED, request -> new Losses().damaged(request, ALL));
    refusedWithout(
        BorrowingStep.CANCEL_BY_STAFF,
        request -> new BorrowingCancellations().byStaff(request, null, Actor.staff("desk")));
    refusedWithout(
        BorrowingStep.CANCEL_BY_PATRON, request -> new BorrowingCancellations().byPatron(request));
  }

  private static void refusedWithout(BorrowingStep step, Consumer<BorrowingRequest> taken) {
    BorrowingRequest request =
        TestBorrowing.received(
            TestBorrowing.shipped(TestPartner.called("BROKER").without(step).make(), "B1"));
    RefusalAssert.assertRefused(
        () -> taken.accept(request),
        ProblemKind.STEP_SWITCHED_OFF,
        Subject.REQUEST,
        TestBorrowing.NUMBER);
  }

  private static StateTable<BorrowingRequest, BorrowingStatus> request() {
    return StateTable.of(BorrowingStatus.class, TestBorrowing::in, BorrowingRequest::status);
  }
}
