package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Lend;
import org.interlend.circulation.Renew;
import org.interlend.circulation.TakeBack;
import org.interlend.requests.ActionCommand;
import org.interlend.requests.ActionResult;

/** Takes the actions that {@link BorrowingAction} declares, each in the workflow's transaction. */
@ApplicationScoped
class BorrowingActions {

  @Inject private BorrowingRequests requests;
  @Inject private Receiving receiving;
  @Inject private BorrowingCheckIn borrowingCheckIn;
  @Inject private Cancellations cancellations;
  @Inject private Renewals renewals;
  @Inject private Losses losses;
  @Inject private Reactivation reactivation;
  @Inject private ReturnShipping returnShipping;
  @Inject private DeskWorkflow desk;

  /**
   * Staff receive every expected volume of a request, or the file.
   *
   * @return what to do with each volume; empty for a file
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, UNKNOWN_CODE, ILLEGAL_MOVE when there is
   *     nothing to receive
   */
  List<ActionResult> receive(ActionCommand command) {
    BorrowingRequest request = requests.get(command.requestId());
    return receiving
        .receive(request, command.barcode(), Receive.at(command.desk(), command.by()))
        .volumes()
        .stream()
        .map(volume -> ActionResult.next(volume.barcode(), volume.nextStep().sentence()))
        .toList();
  }

  /**
   * Lends the volumes on the hold shelf to the patron of the request.
   *
   * @return the due dates
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, PATRON_BLOCKED,
   *     ITEM_NOT_FOR_LOAN, UNKNOWN_CODE
   */
  List<ActionResult> lend(ActionCommand command) {
    BorrowingRequest request = getAndForceVersion(command);
    return BorrowingAction.LEND.resolve(request, command.barcode()).stream()
        .map(
            volume ->
                desk.lend(
                    new Lend(
                        request.patron().primaryId(),
                        volume.barcode(),
                        command.desk(),
                        command.by())))
        .map(
            loan ->
                new ActionResult(
                    loan.barcode(), null, loan.dueAt(), loan.dueExplanation(Locale.ENGLISH)))
        .toList();
  }

  /**
   * The patron returns the volumes on loan.
   *
   * @return what to do with each volume
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, UNKNOWN_CODE
   */
  List<ActionResult> takeBack(ActionCommand command) {
    BorrowingRequest request = getAndForceVersion(command);
    return BorrowingAction.TAKE_BACK.resolve(request, command.barcode()).stream()
        .map(BorrowedVolume::barcode)
        .map(
            barcode ->
                ActionResult.next(
                    barcode,
                    desk.takeBack(new TakeBack(barcode, command.desk(), command.by()))
                        .nextStep()
                        .sentence()))
        .toList();
  }

  /**
   * Staff have sent volumes back to the partner: those that the patron returned or did not collect.
   * Volumes on loan, lost or still expected stay as they are.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when there is nothing to
   *     send
   */
  void sendBack(ActionCommand command) {
    returnShipping.sendBack(getAndForceVersion(command), command);
  }

  /**
   * Staff cancel a request before anything is lent. The patron is told the note.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL, STEP_SWITCHED_OFF
   */
  void cancel(ActionCommand command) {
    cancellations.byStaff(requests.get(command.requestId()), command.note(), command.by());
  }

  /**
   * A patron cancels a request before anything is lent. Items that have arrived already are to be
   * sent back, and the request stays open until the broker closes it.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, also when it is another patron's; TOO_LATE_TO_CANCEL,
   *     STEP_SWITCHED_OFF
   */
  void cancelOwn(ActionCommand command) {
    cancellations.byPatron(requests.own(command.requestId(), command.by()));
  }

  /**
   * Staff ask the lender to renew the volumes that are on loan and have no pending renewal.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, NOT_RENEWABLE,
   *     PATRON_BLOCKED, PARTNER_INCOMPLETE
   */
  List<ActionResult> renew(ActionCommand command) {
    BorrowingRequest request = getAndForceVersion(command);
    List<BorrowedVolume> affected =
        command.barcode() == null
            ? BorrowingAction.RENEW.resolve(request, null)
            : new OpenVolumes(request).named(command.barcode());
    return affected.stream()
        .map(BorrowedVolume::barcode)
        .map(
            barcode -> {
              desk.renew(Renew.byStaff(barcode, command.by()));
              return ActionResult.of(barcode);
            })
        .toList();
  }

  /**
   * Staff agree to a patron's renewal: Interlend asks the lender.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  void approveRenewal(ActionCommand command) {
    renewals.approve(getAndForceVersion(command), command);
  }

  /**
   * Staff refuse a patron's renewal; the patron's letter contains the note.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  void refuseRenewal(ActionCommand command) {
    renewals.refuse(getAndForceVersion(command), command);
  }

  /**
   * Staff report a volume lost; its loan ends as lost. Other volumes are not affected.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  void reportLost(ActionCommand command) {
    losses.lost(getAndForceVersion(command), command);
  }

  /**
   * Staff report a lost volume found; it is to be sent back to its partner.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  void reportFound(ActionCommand command) {
    losses.found(getAndForceVersion(command), command);
  }

  /**
   * Staff report a volume damaged. It stays where it is.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  void reportDamaged(ActionCommand command) {
    losses.damaged(getAndForceVersion(command), command);
  }

  /**
   * The partner has accepted that a volume is lost.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  void declareLost(ActionCommand command) {
    losses.declaredLost(getAndForceVersion(command), command);
  }

  /**
   * Staff close one volume or all when the broker does not, and their temporary records are
   * deleted. With the last volume the request is completed. A later CheckInItem from the broker is
   * answered as a repetition.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when it is closed already,
   *     or the patron still has one of its items
   */
  void complete(ActionCommand command) {
    borrowingCheckIn.byStaff(getAndForceVersion(command), command);
  }

  /**
   * Staff reactivate a request that was completed by mistake; it gets new temporary records, and
   * its items are put on the hold shelf.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE, BARCODE_IN_USE
   */
  void reactivate(ActionCommand command) {
    reactivation.reactivate(getAndForceVersion(command), false, command.by());
  }

  /** The same while the patron has the items. */
  void reactivateOnLoan(ActionCommand command) {
    reactivation.reactivate(getAndForceVersion(command), true, command.by());
  }

  /**
   * Increments the request's version, so that concurrent changes conflict even on different
   * volumes.
   */
  private BorrowingRequest getAndForceVersion(ActionCommand command) {
    BorrowingRequest request = requests.get(command.requestId());
    requests.forceVersion(request);
    return request;
  }
}
