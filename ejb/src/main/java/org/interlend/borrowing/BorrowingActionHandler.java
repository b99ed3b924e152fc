package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.interlend.borrowing.pickup.PickupLibraryChange;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.PatronAssignment;
import org.interlend.borrowing.receiving.ReceiptUndo;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.receiving.Receiving;
import org.interlend.borrowing.renewal.ManualRenewalAnswers;
import org.interlend.borrowing.renewal.Renewals;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.borrowing.returning.BorrowingCheckIn;
import org.interlend.borrowing.returning.Losses;
import org.interlend.borrowing.returning.Reactivation;
import org.interlend.borrowing.returning.Recalls;
import org.interlend.borrowing.returning.ReturnShipping;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendOptions;
import org.interlend.circulation.RenewCommand;
import org.interlend.patrons.Patrons;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;
import org.interlend.requests.reason.ReasonCodes;

/** Takes the actions that {@link BorrowingAction} declares, each in the workflow's transaction. */
@ApplicationScoped
class BorrowingActionHandler {

  @Inject private BorrowingRequests requests;
  @Inject private Receiving receiving;
  @Inject private PatronAssignment patronAssignment;
  @Inject private PickupLibraryChange pickupLibraryChange;
  @Inject private LoanPeriodCorrection loanPeriodCorrection;
  @Inject private RequestFormatChange requestFormatChange;
  @Inject private Patrons patrons;
  @Inject private BorrowingCheckIn borrowingCheckIn;
  @Inject private BorrowingCancellations cancellations;
  @Inject private Renewals renewals;
  @Inject private ManualRenewalAnswers manualRenewalAnswers;
  @Inject private Recalls recalls;
  @Inject private Losses losses;
  @Inject private Reactivation reactivation;
  @Inject private ReturnShipping returnShipping;
  @Inject private BorrowingUndo borrowingUndo;
  @Inject private ReceiptUndo receiptUndo;
  @Inject private DeskWorkflow desk;
  @Inject private ReasonCodes reasons;
  @Inject private Clock clock;

  List<ActionResult> take(BorrowingAction action, ActionCommand command) {
    long id = command.requestId();
    return switch (action) {
      case RECEIVE -> receive(command);
      case UNDO_RECEIPT -> done(() -> receiptUndo.undo(requests.getForChange(id), command));
      case ASSIGN_PATRON -> assignPatron(command);
      case CHANGE_PICKUP -> pickupLibraryChange.byStaff(requests.getForChange(id), command);
      case CORRECT_LOAN_PERIOD -> loanPeriodCorrection.byStaff(requests.getForChange(id), command);
      case EXPECT_FILE ->
          done(() -> requestFormatChange.toFile(requests.getForChange(id), command));
      case EXPECT_ITEM ->
          done(() -> requestFormatChange.toItem(requests.getForChange(id), command));
      case LEND -> lend(command);
      case TAKE_BACK -> takeBack(command);
      case UNDO_LOAN -> done(() -> borrowingUndo.undoLoan(requests.getForChange(id), command));
      case UNDO_RETURN -> done(() -> borrowingUndo.undoReturn(requests.getForChange(id), command));
      case RENEW -> renew(command);
      case EXTEND -> done(() -> manualRenewalAnswers.extend(requests.getForChange(id), command));
      case APPROVE_RENEWAL -> done(() -> renewals.approve(requests.getForChange(id), command));
      case REFUSE_RENEWAL -> done(() -> renewals.refuse(requests.getForChange(id), command));
      case RECALL -> done(() -> recalls.byStaff(requests.getForChange(id), command));
      case SEND_BACK -> done(() -> returnShipping.sendBack(requests.getForChange(id), command));
      case UNDO_SEND_BACK -> done(() -> returnShipping.undo(requests.getForChange(id), command));
      case REPORT_DAMAGED -> done(() -> losses.damaged(requests.getForChange(id), command));
      case REPORT_LOST -> done(() -> losses.lost(requests.getForChange(id), command));
      case DECLARE_LOST -> done(() -> losses.declaredLost(requests.getForChange(id), command));
      case REPORT_FOUND -> done(() -> losses.found(requests.getForChange(id), command));
      case CANCEL ->
          cancellations.byStaff(requests.get(id), action.stated(reasons, command), command.by());
      case CANCEL_OWN ->
          done(() -> cancellations.byPatron(requests.own(id, command.details().patron())));
      case COMPLETE -> borrowingCheckIn.byStaff(requests.getForChange(id), command);
      case REACTIVATE, REACTIVATE_ON_LOAN ->
          done(() -> reactivation.reactivate(requests.getForChange(id), action, command));
      case DISMISS_WARNING ->
          done(() -> requests.getForChange(id).dismissWarnings(clock.instant(), command.by()));
    };
  }

  /** Takes a step whose result concerns the request as a whole. */
  private static List<ActionResult> done(Runnable step) {
    step.run();
    return List.of();
  }

  private List<ActionResult> receive(ActionCommand command) {
    BorrowingRequest request = requests.get(command.requestId());
    return receiving.receive(request, command.barcode(), receipt(command)).volumes();
  }

  private static ReceiveCommand receipt(ActionCommand command) {
    return ReceiveCommand.at(command.desk(), command.by())
        .period(new LenderLoanPeriod(command.details().guaranteed(), command.details().maximum()));
  }

  private List<ActionResult> assignPatron(ActionCommand command) {
    String number = command.details().patron();
    return patronAssignment.assign(
        requests.getForChange(command.requestId()),
        number == null ? null : patrons.named(number),
        command.by());
  }

  private List<ActionResult> lend(ActionCommand command) {
    BorrowingRequest request = requests.getForChange(command.requestId());
    return BorrowingAction.LEND.resolve(request, command.barcode()).stream()
        .map(
            volume ->
                desk.lend(
                    request.patron(),
                    volume.requireItem(),
                    new LendOptions(command.desk(), command.by())))
        .map(loan -> new ActionResult(loan.barcode(), null, loan.dueAt(), loan.dueExplanation()))
        .toList();
  }

  private List<ActionResult> takeBack(ActionCommand command) {
    BorrowingRequest request = requests.getForChange(command.requestId());
    return BorrowingAction.TAKE_BACK.resolve(request, command.barcode()).stream()
        .map(BorrowedVolume::barcode)
        .map(
            barcode ->
                ActionResult.next(
                    barcode,
                    desk.checkIn(new CheckInCommand(barcode, command.desk(), command.by()))
                        .nextStep()))
        .toList();
  }

  private List<ActionResult> renew(ActionCommand command) {
    BorrowingRequest request = requests.getForChange(command.requestId());
    List<BorrowedVolume> affected =
        command.barcode() == null
            ? BorrowingAction.RENEW.resolve(request, null)
            : new VolumeSelection(request).named(command.barcode());
    return affected.stream()
        .map(BorrowedVolume::barcode)
        .map(
            barcode -> {
              desk.renew(RenewCommand.byStaff(barcode, command.by()));
              return ActionResult.of(barcode);
            })
        .toList();
  }
}
