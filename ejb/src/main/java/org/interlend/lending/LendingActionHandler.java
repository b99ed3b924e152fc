package org.interlend.lending;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.ScanInCommand;
import org.interlend.lending.LenderAnswerSender.LenderAnswer;
import org.interlend.lending.locate.CopyChoice;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.locate.LendingEligibility;
import org.interlend.lending.locate.RequestItemHandler;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.shipping.Shipping;
import org.interlend.partners.libris.LibrisLenderResponse;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;
import org.interlend.requests.reason.ReasonCodes;

/** Takes the actions that {@link LendingAction} declares, each in the workflow's transaction. */
@ApplicationScoped
class LendingActionHandler {

  @Inject private LendingRequests requests;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private CopyChoice copyChoice;
  @Inject private CopyReplacement copyReplacement;
  @Inject private LendingEligibility lendingEligibility;
  @Inject private Shipping shipping;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private LendingRenewals renewals;
  @Inject private LendingCancellations cancellations;
  @Inject private LendingNotificationHandler notifications;
  @Inject private LendingLosses losses;
  @Inject private LendingUndo undo;
  @Inject private DeskWorkflow desk;
  @Inject private ReasonCodes reasons;
  @Inject private Clock clock;
  @EJB private LenderAnswerSender answers;

  List<ActionResult> take(LendingAction action, ActionCommand command) {
    long id = command.requestId();
    Actor by = command.by();
    return switch (action) {
      case MARK_READ -> done(() -> answers.markRead(command));
      case LOCATE -> done(() -> locate(command));
      case CHOOSE_COPY ->
          done(() -> copyChoice.choose(requests.getForChange(id), command.barcode(), by));
      case MARK_MISSING -> done(() -> copyReplacement.missing(requests.getForChange(id), by));
      case SHIP, SEND_FILE -> done(() -> ship(command));
      case REJECT ->
          done(() -> cancellations.reject(requests.get(id), action.stated(reasons, command), by));
      case UNDO_REJECTION -> done(() -> cancellations.undoRejection(requests.getForChange(id), by));
      case CANCEL ->
          done(() -> cancellations.cancel(requests.get(id), action.stated(reasons, command), by));
      case GRANT_RENEWAL ->
          done(() -> renewals.grant(requests.getForChange(id), command.dueDate(), by));
      case REFUSE_RENEWAL ->
          done(() -> renewals.refuse(requests.getForChange(id), command.note(), by));
      case EXTEND -> done(() -> renewals.extend(requests.getForChange(id), command.dueDate(), by));
      case UNDO_SHIPMENT -> done(() -> undo.undoShipment(requests.getForChange(id), by));
      case RECORD_RECEIPT ->
          done(
              () ->
                  notifications.byStaff(
                      requests.getForChange(id), action, LendingNotification.RECEIVED, by));
      case RECORD_RETURN ->
          done(
              () ->
                  notifications.byStaff(
                      requests.getForChange(id), action, LendingNotification.SENT, by));
      case TAKE_IN, REPORT_FOUND -> scanIn(action, command);
      case REPORT_LOST ->
          done(() -> losses.lost(requests.getForChange(id), action.stated(reasons, command), by));
      case REPORT_DAMAGED ->
          done(
              () -> losses.damaged(requests.getForChange(id), action.stated(reasons, command), by));
      case COMPLETE -> done(() -> lendingCheckIn.closeByHand(requests.getForChange(id), by));
      case REACTIVATE -> done(() -> undo.reactivate(requests.getForChange(id), by));
      case DISMISS_WARNING ->
          done(() -> requests.getForChange(id).dismissWarnings(clock.instant(), by));
    };
  }

  /** Takes a step whose result concerns the request as a whole. */
  private static List<ActionResult> done(Runnable step) {
    step.run();
    return List.of();
  }

  private void locate(ActionCommand command) {
    LendingRequest request = requests.getForChange(command.requestId());
    if (command.barcode() != null) {
      copyChoice.choose(request, command.barcode(), command.by());
      return;
    }
    LendingAction.LOCATE.require(request);
    requestItemHandler.locateAgain(request, command.by());
  }

  private void ship(ActionCommand command) {
    if (command.details().answer()) {
      answers.answer(
          new LenderAnswer(LibrisLenderResponse.SHIPPED, command.note(), false),
          command.answer(false));
      return;
    }
    LendingRequest request = requests.get(command.requestId());
    if (request.isNonReturnable()) {
      shipping.sendFile(request, null, command.by());
      return;
    }
    shipping.send(request, toShip(request, command.barcode()), command.dueDate(), command.by());
  }

  private LocalItem toShip(LendingRequest request, String barcode) {
    if (barcode != null) {
      return lendingEligibility.ownItem(barcode);
    }
    if (request.item() == null) {
      throw new WorkflowException(LendingReason.COPY_TO_SCAN_MISSING, null, request.externalId());
    }
    return request.item();
  }

  private List<ActionResult> scanIn(LendingAction action, ActionCommand command) {
    LendingRequest request = requests.getForChange(command.requestId());
    action.require(request);
    String barcode = request.barcode();
    return List.of(
        ActionResult.next(
            barcode, desk.scanIn(new ScanInCommand(barcode, command.desk(), command.by()))));
  }
}
