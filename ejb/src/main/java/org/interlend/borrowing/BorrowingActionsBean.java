package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.interlend.borrowing.receiving.LoanPeriod;
import org.interlend.borrowing.receiving.PatronAssignment;
import org.interlend.borrowing.receiving.ReceiptUndo;
import org.interlend.borrowing.receiving.Receive;
import org.interlend.borrowing.receiving.Receiving;
import org.interlend.borrowing.renewal.Renewals;
import org.interlend.borrowing.renewal.RenewalsByHand;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingActions;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.OpenVolumes;
import org.interlend.borrowing.returning.BorrowingCheckIn;
import org.interlend.borrowing.returning.Losses;
import org.interlend.borrowing.returning.Reactivation;
import org.interlend.borrowing.returning.ReturnShipping;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Lend;
import org.interlend.circulation.Renew;
import org.interlend.circulation.TakeBack;
import org.interlend.patrons.Patrons;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;

/** Takes the actions that {@link BorrowingAction} declares, each in the workflow's transaction. */
@ApplicationScoped
public class BorrowingActionsBean implements BorrowingActions {

  @Inject private BorrowingRequests requests;
  @Inject private Receiving receiving;
  @Inject private PatronAssignment patronAssignment;
  @Inject private Patrons patrons;
  @Inject private BorrowingCheckIn borrowingCheckIn;
  @Inject private Cancellations cancellations;
  @Inject private Renewals renewals;
  @Inject private RenewalsByHand renewalsByHand;
  @Inject private Losses losses;
  @Inject private Reactivation reactivation;
  @Inject private ReturnShipping returnShipping;
  @Inject private BorrowingCorrections corrections;
  @Inject private ReceiptUndo receiptUndo;
  @Inject private DeskWorkflow desk;
  @Inject private ReasonCodes reasons;
  @Inject private Clock clock;

  @Override
  public List<ActionResult> receive(ActionCommand command) {
    BorrowingRequest request = requests.get(command.requestId());
    return receiving.receive(request, command.barcode(), receipt(command)).volumes().stream()
        .map(volume -> ActionResult.next(volume.barcode(), volume.nextStep()))
        .toList();
  }

  private static Receive receipt(ActionCommand command) {
    return Receive.at(command.desk(), command.by())
        .period(new LoanPeriod(command.details().guaranteed(), command.details().maximum()));
  }

  @Override
  public List<ActionResult> assignPatron(ActionCommand command) {
    String number = command.details().patron();
    return patronAssignment.assign(
        getAndForceVersion(command), number == null ? null : patrons.named(number), command.by());
  }

  @Override
  public List<ActionResult> lend(ActionCommand command) {
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
        .map(loan -> new ActionResult(loan.barcode(), null, loan.dueAt(), loan.dueExplanation()))
        .toList();
  }

  @Override
  public List<ActionResult> takeBack(ActionCommand command) {
    BorrowingRequest request = getAndForceVersion(command);
    return BorrowingAction.TAKE_BACK.resolve(request, command.barcode()).stream()
        .map(BorrowedVolume::barcode)
        .map(
            barcode ->
                ActionResult.next(
                    barcode,
                    desk.takeBack(new TakeBack(barcode, command.desk(), command.by())).nextStep()))
        .toList();
  }

  @Override
  public void undoReceipt(ActionCommand command) {
    receiptUndo.undo(getAndForceVersion(command), command);
  }

  @Override
  public void undoLoan(ActionCommand command) {
    corrections.undoLoan(getAndForceVersion(command), command);
  }

  @Override
  public void undoReturn(ActionCommand command) {
    corrections.undoReturn(getAndForceVersion(command), command);
  }

  @Override
  public void sendBack(ActionCommand command) {
    returnShipping.sendBack(getAndForceVersion(command), command);
  }

  @Override
  public void cancel(ActionCommand command) {
    cancellations.byStaff(
        requests.get(command.requestId()),
        reasons.stated(ReasonStep.CANCEL, command.reason(), command.note()),
        command.by());
  }

  @Override
  public void cancelOwn(ActionCommand command) {
    cancellations.byPatron(requests.own(command.requestId(), command.by()));
  }

  @Override
  public List<ActionResult> renew(ActionCommand command) {
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

  @Override
  public void extend(ActionCommand command) {
    renewalsByHand.extend(getAndForceVersion(command), command);
  }

  @Override
  public void dismissWarning(ActionCommand command) {
    BorrowingRequest request = getAndForceVersion(command);
    request.dismissWarnings(
        RequestEvent.of(clock.instant(), RequestEventKind.WARNING_DISMISSED, command.by())
            .note(request.staffWarning()));
  }

  @Override
  public void approveRenewal(ActionCommand command) {
    renewals.approve(getAndForceVersion(command), command);
  }

  @Override
  public void refuseRenewal(ActionCommand command) {
    renewals.refuse(getAndForceVersion(command), command);
  }

  @Override
  public void reportLost(ActionCommand command) {
    losses.lost(getAndForceVersion(command), command);
  }

  @Override
  public void reportFound(ActionCommand command) {
    losses.found(getAndForceVersion(command), command);
  }

  @Override
  public void reportDamaged(ActionCommand command) {
    losses.damaged(getAndForceVersion(command), command);
  }

  @Override
  public void declareLost(ActionCommand command) {
    losses.declaredLost(getAndForceVersion(command), command);
  }

  @Override
  public void complete(ActionCommand command) {
    borrowingCheckIn.byStaff(getAndForceVersion(command), command);
  }

  @Override
  public void reactivate(ActionCommand command) {
    reactivation.reactivate(getAndForceVersion(command), false, command.by());
  }

  @Override
  public void reactivateOnLoan(ActionCommand command) {
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
