package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.receiving.AcceptItemCommand;
import org.interlend.borrowing.receiving.AcceptItemHandler;
import org.interlend.borrowing.receiving.AcceptItemResult;
import org.interlend.borrowing.receiving.AnnounceRequestCommand;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.receiving.Receiving;
import org.interlend.borrowing.receiving.ReceivingResult;
import org.interlend.borrowing.receiving.RequestAnnouncementHandler;
import org.interlend.borrowing.renewal.ManualRenewalAnswer;
import org.interlend.borrowing.renewal.ManualRenewalAnswers;
import org.interlend.borrowing.renewal.RenewItemResult;
import org.interlend.borrowing.renewal.RenewalAnswer;
import org.interlend.borrowing.renewal.Renewals;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.returning.BorrowingCheckIn;
import org.interlend.borrowing.returning.RecallResult;
import org.interlend.borrowing.returning.Recalls;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.requests.FailedMessage;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/**
 * The borrowing side, step by step: AcceptItem, receiving, renewals, recalls, sending back,
 * CheckInItem. Each method is one step in one transaction, the same for brokers' messages, the
 * console and the management API.
 */
@Stateless
public class BorrowingWorkflow {

  @Inject private BorrowingActionHandler actions;
  @Inject private AcceptItemHandler acceptItemHandler;
  @Inject private Receiving receiving;
  @Inject private BorrowingCheckOut borrowingCheckOut;
  @Inject private BorrowingCheckIn borrowingCheckIn;
  @Inject private RequestAnnouncementHandler announcements;
  @Inject private BorrowingCancellations cancellations;
  @Inject private Renewals renewals;
  @Inject private ManualRenewalAnswers manualRenewalAnswers;
  @Inject private Recalls recalls;
  @Inject private BorrowingNotificationHandler notificationHandler;
  @Inject private BorrowingStatusUpdateHandler statusUpdates;

  /**
   * AcceptItem: an item or a file has been sent. A physical item gets its temporary records and a
   * hold for the patron; a file gets a request in digital format. If the partner's record says so,
   * it is received at once. The same message again changes nothing; another item under a known
   * request becomes one more volume of it.
   *
   * @throws WorkflowException MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     BARCODE_IN_USE, PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE, INVALID_DATA, ILLEGAL_MOVE
   */
  public AcceptItemResult accept(AcceptItemCommand command) {
    return acceptItemHandler.accept(command);
  }

  /**
   * Takes an action of staff or of the patron.
   *
   * @return what it did with each item; empty when it concerns the request as a whole
   * @throws WorkflowException UNKNOWN_REQUEST, UNKNOWN_ITEM, STEP_SWITCHED_OFF, and what the rules
   *     of the action refuse
   */
  public List<ActionResult> take(BorrowingAction action, ActionCommand command) {
    return actions.take(action, command);
  }

  /**
   * Staff receive an item by any number on it: the volume with that number, or everything expected
   * under the request with that number. A file that has not arrived is not received.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, UNKNOWN_CODE; ILLEGAL_MOVE when there is nothing
   *     left to receive; BARCODE_IN_USE; INVALID_DATA when several requests have the number, or
   *     several volumes the barcode
   */
  public ReceivingResult receive(ReceiveCommand command) {
    return receiving.receive(command);
  }

  /**
   * CheckOutItem: the broker lends a borrowed item to its patron, by the rules of the desk. If the
   * patron has it already, or has returned it, the answer is the same and nothing changes.
   *
   * @param named whom the message names
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, ILLEGAL_MOVE
   */
  public BorrowingCheckOutResult checkOut(BorrowedVolume volume, PatronLookupResult named) {
    return borrowingCheckOut.checkOut(volume, named);
  }

  /**
   * CheckInItem: the broker closes an item in any status. Interlend deletes the temporary item with
   * its holds, with the last item also bib and holding, and completes the request. For an item that
   * is closed already the answer is the same and nothing changes.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the item is on loan and the partner may close only
   *     returned items
   */
  public SimpleMessageResult checkIn(BorrowedVolume volume) {
    return borrowingCheckIn.checkIn(volume);
  }

  /**
   * CheckInItem of a request: its only item, or the request itself if no item was ever recorded.
   *
   * @param itemId the unknown item number in the message, or null
   * @throws WorkflowException UNKNOWN_ITEM when the request has several items; ILLEGAL_MOVE
   */
  public SimpleMessageResult checkIn(BorrowingRequest request, String itemId) {
    return borrowingCheckIn.checkIn(request, itemId);
  }

  /**
   * The broker announces a request before an item is on its way. The same announcement again
   * changes nothing.
   *
   * @throws WorkflowException MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE; DUPLICATE_REQUEST when the number belongs to
   *     another request
   */
  public AnnouncementResult announce(AnnounceRequestCommand command) {
    return announcements.announce(command);
  }

  /** Whether a status that is read at the broker concerns the request, which may have ended. */
  public boolean concerns(BorrowingRequest request, State state) {
    return BorrowingStatusUpdateHandler.concerns(request, state);
  }

  /**
   * The broker tells who lends, and how the request stands there. A status reached by the library's
   * own steps stays. The same update again changes nothing.
   *
   * @return whether anything changed
   */
  public boolean update(BorrowingStatusUpdate update) {
    return statusUpdates.take(update);
  }

  /**
   * The broker cancels a request before anything is lent: its holds and temporary records are
   * deleted.
   *
   * @param patronNumber the patron that the message names, or null
   * @throws WorkflowException TOO_LATE_TO_CANCEL, STEP_SWITCHED_OFF; UNKNOWN_REQUEST when another
   *     patron of ours is named
   */
  public SimpleMessageResult cancel(BorrowingRequest request, String patronNumber) {
    return cancellations.byPartner(request, patronNumber);
  }

  /**
   * The lender renews the item, with or without a request for it.
   *
   * @param dueAt the new due date; null for the date that was requested
   * @throws WorkflowException ITEM_NOT_ON_LOAN, MISSING_DATA
   */
  public RenewItemResult renewed(BorrowedVolume volume, Instant dueAt) {
    return renewals.granted(volume, dueAt, volume.request().partner().actor());
  }

  /** The lender answers the RenewItem that Interlend sent. */
  public void renewalAnswered(OutgoingMessageContent about, RenewalAnswer answer) {
    renewals.answered(about, answer);
  }

  /** A message to the broker has missed its aim: staff get a warning. */
  public void failed(FailedMessage message) {
    notificationHandler.failed(message);
  }

  /**
   * Staff have asked the broker in another way for a renewal that waits in the outbox, and record
   * its answer. The message is no longer sent, and the request changes as if the broker had
   * answered the message.
   *
   * @param message number of the outgoing message
   * @param answer the broker's answer; required only while the request waits for it
   * @throws WorkflowException UNKNOWN_REQUEST when there is no such message; ILLEGAL_MOVE when it
   *     is being sent or is settled; MISSING_DATA when the request waits for an answer, or for a
   *     day, and none is given; INVALID_DATA when the day has passed; ITEM_NOT_ON_LOAN
   */
  public void renewalHandled(long message, ManualRenewalAnswer answer, Actor by) {
    manualRenewalAnswers.handled(message, answer, by);
  }

  /**
   * Whether the borrowing request of a renewal in the outbox still waits for the lender's answer.
   */
  public boolean renewalAwaited(OutgoingMessageContent about) {
    return manualRenewalAnswers.awaited(about).isPresent();
  }

  /**
   * The lender recalls an item: the due date of a loan moves forward, an item on the hold shelf is
   * to be sent back.
   *
   * @param dueAt the lender's new due date, or null to apply the library's terms of use
   * @throws WorkflowException STEP_SWITCHED_OFF
   */
  public RecallResult recall(BorrowedVolume volume, Instant dueAt) {
    return recalls.recall(volume, dueAt);
  }

  /**
   * The lender reports the circulation status of an item on loan. The same again changes nothing.
   *
   * @return whether it is a replay
   */
  public boolean handle(BorrowedVolume volume, ReportedCirculationStatus update) {
    if (notificationHandler.isKnown(volume, update)) {
      return true;
    }
    switch (update) {
      case RENEWAL_STILL_PENDING ->
          renewals.pending(volume, null, volume.request().partner().actor());
      case RENEWAL_REFUSED -> renewals.refused(volume, volume.request().partner().actor(), null);
      case OVERDUE -> notificationHandler.overdue(volume);
    }
    return false;
  }

  /**
   * Records a notification of the broker that changes no status in the request's history. The same
   * again changes nothing.
   *
   * @param item the number of the item that it names, or null
   * @param day the day that it tells, or null
   * @return whether it is a replay
   */
  public boolean note(BorrowingRequest request, HistoryEventKind what, String item, LocalDate day) {
    return notificationHandler.note(request, what, item, day);
  }
}
