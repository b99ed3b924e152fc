package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.NextStep;
import org.interlend.circulation.Renew;
import org.interlend.exchange.NewOutgoing;
import org.interlend.requests.CheckedIn;
import org.interlend.requests.RequestEventKind;

/**
 * The borrowing side, step by step: AcceptItem, receiving, renewals, recalls, sending back,
 * CheckInItem. Each method is one step in one transaction, the same for brokers' messages, the
 * console and the management API.
 */
@Stateless
public class BorrowingWorkflow {

  @Inject private BorrowingRequests requests;
  @Inject private ItemAcceptance itemAcceptance;
  @Inject private Receiving receiving;
  @Inject private BorrowingCheckIn borrowingCheckIn;
  @Inject private Announcements announcements;
  @Inject private Cancellations cancellations;
  @Inject private Renewals renewals;
  @Inject private RenewalsByHand renewalsByHand;
  @Inject private Recalls recalls;
  @Inject private BrokerNotifications brokerNotifications;
  @Inject private Losses losses;
  @Inject private Reactivation reactivation;
  @Inject private ReturnShipping returnShipping;
  @Inject private DeskWorkflow desk;

  /**
   * AcceptItem: an item or a file has been sent. A physical item gets its temporary records and a
   * hold for the patron; a file gets a request in digital format. If the partner's record says so,
   * it is received at once. The same message again changes nothing; another item under a known
   * request becomes one more volume of it.
   *
   * @throws WorkflowProblem MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     BARCODE_IN_USE, PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE, INVALID_DATA, ILLEGAL_MOVE
   */
  public Accepted accept(AcceptItem command) {
    return itemAcceptance.accept(command);
  }

  /**
   * Staff receive every expected volume of a request, or the file.
   *
   * @param barcode barcode of one volume, or null for all
   * @param desk code of the desk
   * @param by who receives it
   * @return what to do with each volume; empty for a file
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, UNKNOWN_CODE, ILLEGAL_MOVE when there is
   *     nothing to receive
   */
  public List<NextStep> receive(long requestId, String barcode, String desk, String by) {
    BorrowingRequest request = requests.get(requestId);
    return receiving.receive(request, barcode, Receive.at(desk, by)).volumes().stream()
        .map(Received.Volume::nextStep)
        .toList();
  }

  /**
   * Staff receive an item by any number on it: the volume with that number, or everything expected
   * under the request with that number. A file that has not arrived is not received.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_CODE; ILLEGAL_MOVE when there is nothing left
   *     to receive; BARCODE_IN_USE; INVALID_DATA when several requests have the number, or several
   *     volumes the barcode
   */
  public Received receive(Receive command) {
    return receiving.receive(command);
  }

  /**
   * Staff have sent volumes back to the partner: those that the patron returned or did not collect.
   * Volumes on loan, lost or still expected stay as they are.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when there is nothing to
   *     send
   */
  public void sendBack(ItemActionCommand report) {
    returnShipping.sendBack(getAndForceVersion(report.requestId()), report);
  }

  /**
   * CheckInItem: the broker closes an item in any status. Interlend deletes the temporary item with
   * its holds, with the last item also bib and holding, and completes the request. For an item that
   * is closed already the answer is the same and nothing changes.
   *
   * @throws WorkflowProblem ILLEGAL_MOVE when the item is on loan and the partner may close only
   *     returned items
   */
  public CheckedIn checkIn(BorrowedVolume volume) {
    return borrowingCheckIn.checkIn(volume);
  }

  /**
   * CheckInItem of a request: its only item, or the request itself if no item was ever recorded.
   *
   * @param itemId the unknown item number in the message, or null
   * @throws WorkflowProblem UNKNOWN_ITEM when the request has several items; ILLEGAL_MOVE
   */
  public CheckedIn checkIn(BorrowingRequest request, String itemId) {
    return borrowingCheckIn.checkIn(request, itemId);
  }

  /**
   * The broker announces a request before an item is on its way. The same announcement again
   * changes nothing.
   *
   * @throws WorkflowProblem MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE; DUPLICATE_REQUEST when the number belongs to
   *     another request
   */
  public Announced announce(AnnounceRequest command) {
    return announcements.announce(command);
  }

  /**
   * The broker cancels a request before anything is lent: its holds and temporary records are
   * deleted.
   *
   * @throws WorkflowProblem TOO_LATE_TO_CANCEL, STEP_SWITCHED_OFF
   */
  public Canceled cancel(BorrowingRequest request) {
    return cancellations.byPartner(request);
  }

  /**
   * Staff cancel a request before anything is lent.
   *
   * @param reason told to the patron, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL, STEP_SWITCHED_OFF
   */
  public void cancel(long requestId, String reason, String by) {
    cancellations.byStaff(requests.get(requestId), reason, by);
  }

  /**
   * A patron cancels a request before anything is lent. Items that have arrived already are to be
   * sent back, and the request stays open until the broker closes it.
   *
   * @param patron primary id of the patron whose request it must be
   * @throws WorkflowProblem UNKNOWN_REQUEST, also when it is another patron's; TOO_LATE_TO_CANCEL,
   *     STEP_SWITCHED_OFF
   */
  public void cancelOwn(long requestId, String patron) {
    cancellations.byPatron(requests.own(requestId, patron));
  }

  /**
   * Staff ask the lender to renew the volumes that are on loan and have no pending renewal.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, NOT_RENEWABLE,
   *     PATRON_BLOCKED, PARTNER_INCOMPLETE
   */
  public void renew(ItemActionCommand report) {
    List<BorrowedVolume> named =
        new OpenVolumes(getAndForceVersion(report.requestId())).named(report.barcode());
    List<BorrowedVolume> affected =
        report.barcode() == null
            ? named.stream().filter(BorrowedVolume::mayBeAskedToRenew).toList()
            : named;
    if (affected.isEmpty()) {
      throw requests.get(report.requestId()).illegalMove(BorrowingStatus.RENEW_REQUESTED);
    }
    affected.forEach(volume -> desk.renew(Renew.byStaff(volume.barcode(), report.by())));
  }

  /**
   * The lender renews the item, with or without a request for it.
   *
   * @param dueAt the new due date; null for the date that was requested
   * @throws WorkflowProblem ITEM_NOT_ON_LOAN, MISSING_DATA
   */
  public Renewal renewed(BorrowedVolume volume, Instant dueAt) {
    return renewals.granted(volume, dueAt, volume.request().partner().code());
  }

  /** The lender answers the RenewItem that Interlend sent. */
  public void renewalAnswered(RenewalAnswer answer) {
    renewals.answered(answer);
  }

  /** The renewal could not be delivered to the broker: staff get a warning. */
  public void renewalUndelivered(String partner, String itemId, String reason) {
    renewals.undelivered(partner, itemId, reason);
  }

  /**
   * Staff have asked the broker in another way for a renewal that waits in the outbox, and record
   * its answer. The message is no longer sent, and the request changes as if the broker had
   * answered the message.
   *
   * @param message number of the outgoing message
   * @param answer the broker's answer; required only while the request waits for it
   * @throws WorkflowProblem UNKNOWN_REQUEST when there is no such message; ILLEGAL_MOVE when it is
   *     being sent or is settled; MISSING_DATA when the request waits for an answer, or for a day,
   *     and none is given; INVALID_DATA when the day has passed; ITEM_NOT_ON_LOAN
   */
  public void renewalHandled(long message, RenewalByHand answer, String by) {
    renewalsByHand.handled(message, answer, by);
  }

  /**
   * Whether the borrowing request of a renewal in the outbox still waits for the lender's answer.
   */
  public boolean renewalAwaited(NewOutgoing about) {
    return renewalsByHand.awaited(about).isPresent();
  }

  /**
   * Staff agree to a patron's renewal: Interlend asks the lender.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  public void approveRenewal(ItemActionCommand report) {
    renewals.approve(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Staff refuse a patron's renewal; the patron's letter contains the note.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  public void rejectRenewal(ItemActionCommand report) {
    renewals.reject(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Staff report a volume lost; its loan ends as lost. Other volumes are not affected.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  public void reportLost(ItemActionCommand report) {
    losses.lost(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Staff report a lost volume found; it is to be sent back to its partner.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  public void reportFound(ItemActionCommand report) {
    losses.found(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Staff report a volume damaged. It stays where it is.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  public void reportDamaged(ItemActionCommand report) {
    losses.damaged(getAndForceVersion(report.requestId()), report);
  }

  /**
   * The partner has accepted that a volume is lost.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  public void declareLost(ItemActionCommand report) {
    losses.declaredLost(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Staff close one volume or all when the broker does not, and their temporary records are
   * deleted. With the last volume the request is completed. A later CheckInItem from the broker is
   * answered as a repetition.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when it is closed already,
   *     or the patron still has one of its items
   */
  public void complete(ItemActionCommand report) {
    borrowingCheckIn.byStaff(getAndForceVersion(report.requestId()), report);
  }

  /**
   * Takes any of these actions.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  public void take(ItemAction step, ItemActionCommand report) {
    switch (step) {
      case SEND_BACK -> sendBack(report);
      case REPORT_DAMAGED -> reportDamaged(report);
      case REPORT_LOST -> reportLost(report);
      case DECLARE_LOST -> declareLost(report);
      case REPORT_FOUND -> reportFound(report);
      case SETTLE -> complete(report);
    }
  }

  /**
   * Staff reactivate a request that was completed by mistake; it gets new temporary records.
   *
   * @param onLoan whether the patron has the items; else they are put on the hold shelf
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE, BARCODE_IN_USE
   */
  public void reactivate(long requestId, boolean onLoan, String by) {
    reactivation.reactivate(getAndForceVersion(requestId), onLoan, by);
  }

  /**
   * The lender recalls an item: the due date of a loan moves forward, an item on the hold shelf is
   * to be sent back.
   *
   * @param dueAt the lender's new due date, or null to apply the library's terms of use
   * @throws WorkflowProblem STEP_SWITCHED_OFF
   */
  public Recalled recall(BorrowedVolume volume, Instant dueAt) {
    return recalls.recall(volume, dueAt);
  }

  /** The lender reports the circulation status of an item on loan. */
  public void handle(BorrowedVolume volume, CirculationStatusUpdate update) {
    switch (update) {
      case RENEWAL_STILL_PENDING ->
          renewals.pending(volume, null, volume.request().partner().code());
      case RENEWAL_REFUSED -> renewals.refused(volume, null);
      case OVERDUE -> brokerNotifications.overdue(volume);
    }
  }

  /**
   * Records a notification of the broker that changes no status in the request's history.
   *
   * @param named the number by which it names the request or the item
   */
  public void note(BorrowingRequest request, RequestEventKind what, String named) {
    brokerNotifications.note(request, what, named);
  }

  /**
   * Increments the request's version, so that concurrent changes conflict even on different
   * volumes.
   */
  private BorrowingRequest getAndForceVersion(long requestId) {
    BorrowingRequest request = requests.get(requestId);
    requests.forceVersion(request);
    return request;
  }
}
