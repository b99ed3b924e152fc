package org.interlend.borrowing.request;

import static org.interlend.requests.action.ActionDeclaration.by;
import static org.interlend.requests.action.ActionDeclaration.byPatron;
import static org.interlend.requests.action.ActionParameter.DESK;
import static org.interlend.requests.action.ActionParameter.DUE_DATE;
import static org.interlend.requests.action.ActionParameter.ITEM;
import static org.interlend.requests.action.ActionParameter.LOAN_PERIOD;
import static org.interlend.requests.action.ActionParameter.NOTE;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.action.ActionDeclaration;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;

/** The actions of staff and patrons on a borrowing request. */
public enum BorrowingAction implements RequestAction<BorrowingRequest> {
  RECEIVE(
      by(Permission.RECEIVE)
          .asks(ITEM, DESK, LOAN_PERIOD)
          .at(ActionEntryPoint.LIST, ActionEntryPoint.API),
      BorrowingActionRule.items(
              volume -> volume.status() == VolumeStatus.EXPECTED,
              BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY)
          .or(request -> request.status() == BorrowingStatus.SHIPPED_DIGITALLY)
          .or(BorrowingAction::awaitsUnannouncedItem)
          .refusing(BorrowingReason.NOTHING_TO_RECEIVE)),
  UNDO_RECEIPT(
      by(Permission.RECEIVE).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.undoing(VolumeStatus.RECEIVED, HistoryEventKind.ITEM_RECEIVED)),
  ASSIGN_PATRON(
      by(Permission.RECEIVE).asks(ActionParameter.PATRON).at(ActionEntryPoint.API),
      BorrowingActionRule.request(BorrowingAction::takesPatron, null)
          .refusing(BorrowingReason.PATRON_ASSIGNED_ALREADY)),
  CHANGE_PICKUP(
      by(Permission.LEND).asks(ActionParameter.PICKUP_LIBRARY, NOTE).at(ActionEntryPoint.API),
      BorrowingActionRule.request(BorrowingAction::isToBeCollected, null)
          .refusing(BorrowingReason.NOTHING_TO_COLLECT)),
  /** No message tells the lender's due dates: staff enter them, and may have done so wrongly. */
  CORRECT_LOAN_PERIOD(
      by(Permission.RECEIVE).asks(ITEM, LOAN_PERIOD).at(ActionEntryPoint.API),
      BorrowingActionRule.items(BorrowingAction::hasLoanPeriodByStaff, null)
          .refusing(BorrowingReason.NO_LOAN_PERIOD_BY_STAFF)),
  EXPECT_FILE(
      by(Permission.RECEIVE).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.request(
              request -> isOnItsWay(request, RequestFormat.PHYSICAL),
              BorrowingStatus.SHIPPED_DIGITALLY)
          .refusing(BorrowingReason.NOTHING_ON_ITS_WAY)),
  EXPECT_ITEM(
      by(Permission.RECEIVE).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.request(
              request -> isOnItsWay(request, RequestFormat.DIGITAL),
              BorrowingStatus.SHIPPED_PHYSICALLY)
          .refusing(BorrowingReason.NOTHING_ON_ITS_WAY)),
  LEND(
      by(Permission.LEND).asks(ITEM, DESK),
      BorrowingActionRule.items(
          volume -> volume.collectable() && volume.forLoan() && volume.request().patron() != null,
          BorrowingStatus.LOANED_ITEM_TO_PATRON)),
  TAKE_BACK(
      by(Permission.LEND).asks(ITEM, DESK),
      BorrowingActionRule.items(BorrowedVolume::onLoan, BorrowingStatus.RETURNED_BY_PATRON)),
  UNDO_LOAN(
      by(Permission.LEND).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.undoing(VolumeStatus.ON_LOAN, HistoryEventKind.ITEM_LENT)),
  UNDO_RETURN(
      by(Permission.LEND).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.undoing(VolumeStatus.RETURNED, HistoryEventKind.ITEM_RETURNED)),
  RENEW(
      by(Permission.LEND).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.items(RenewalEligibility::mayBeAsked, BorrowingStatus.RENEW_REQUESTED)
          .refusing(RenewalEligibility::refusal)),
  EXTEND(
      by(Permission.RECEIVE)
          .asks(ITEM, DUE_DATE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(
              volume ->
                  RenewalEligibility.isRenewable(volume)
                      && !volume.request().partner().takesRenewals(),
              BorrowingStatus.RENEWED_BY_PARTNER)
          .refusing(BorrowingReason.NOTHING_TO_EXTEND)),
  APPROVE_RENEWAL(
      by(Permission.RECEIVE).asks(ITEM).at(ActionEntryPoint.API),
      renewalWaits(BorrowingStatus.RENEW_REQUESTED)),
  REFUSE_RENEWAL(
      by(Permission.RECEIVE).asks(ITEM, NOTE).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      renewalWaits(BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED)),
  /** The lender has told of it by telephone or mail. */
  RECALL(
      by(Permission.RECEIVE)
          .asks(ITEM, DUE_DATE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(BorrowingAction::mayBeRecalled, BorrowingStatus.RECALLED_BY_PARTNER)
          .unlessOff(BorrowingStep.RECALL_BY_PARTNER)
          .refusing(BorrowingReason.NOTHING_TO_RECALL)),
  SEND_BACK(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.ITEM, ActionEntryPoint.LIST, ActionEntryPoint.API),
      BorrowingActionRule.items(
          volume ->
              volume.status().next().contains(VolumeStatus.SENT_BACK) && !volume.request().isCopy(),
          BorrowingStatus.RETURNED_ITEM_TO_PARTNER)),
  UNDO_SEND_BACK(
      by(Permission.RECEIVE).asks(ITEM).at(ActionEntryPoint.PAGE, ActionEntryPoint.API),
      BorrowingActionRule.undoing(VolumeStatus.SENT_BACK, HistoryEventKind.ITEM_SENT_BACK)),
  REPORT_DAMAGED(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .because(ReasonStep.DAMAGE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(
              volume -> volume.status().isHere() && !volume.isDamaged(),
              BorrowingStatus.DAMAGED_COMMUNICATED)
          .unlessOff(BorrowingStep.REPORT_DAMAGED)),
  REPORT_LOST(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .because(ReasonStep.LOSS)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(BorrowingAction::mayBeLost, BorrowingStatus.LOST_COMMUNICATED)
          .takingLast(VolumeStatus.EXPECTED)
          .unlessOff(BorrowingStep.REPORT_LOST)),
  DECLARE_LOST(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(
              VolumeStatus.DECLARED_LOST, BorrowingStatus.DECLARED_LOST_BY_PARTNER)
          .takingLast(VolumeStatus.SENT_BACK)),
  REPORT_FOUND(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.items(
          volume -> volume.status().isLost(), BorrowingStatus.RETURNED_BY_PATRON)),
  CANCEL(
      by(Permission.RECEIVE)
          .asks(NOTE)
          .because(ReasonStep.CANCEL)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.LIST, ActionEntryPoint.API),
      nothingLent(BorrowingStatus.CANCELED_BY_STAFF).unlessOff(BorrowingStep.CANCEL_BY_STAFF)),
  CANCEL_OWN(
      byPatron(),
      nothingLent(BorrowingStatus.CANCELED_BY_PATRON).unlessOff(BorrowingStep.CANCEL_BY_PATRON)),
  COMPLETE(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      BorrowingActionRule.request(BorrowingAction::isCompletable, BorrowingStatus.REQUEST_COMPLETED)
          .each(volume -> !volume.closed() && !volume.onLoan())),
  REACTIVATE(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      completedByMistake()),
  REACTIVATE_ON_LOAN(
      by(Permission.RECEIVE)
          .asks(ITEM, NOTE)
          .at(ActionEntryPoint.PAGE, ActionEntryPoint.ITEM, ActionEntryPoint.API),
      completedByMistake()),
  DISMISS_WARNING(
      by(Permission.RECEIVE).at(ActionEntryPoint.API),
      BorrowingActionRule.request(request -> !request.warnings().isEmpty(), null)
          .refusing(RequestReason.NO_WARNING));

  private final ActionDeclaration declaration;
  private final BorrowingActionRule rule;

  BorrowingAction(ActionDeclaration declaration, BorrowingActionRule rule) {
    this.declaration = declaration;
    this.rule = rule;
  }

  /** Whether it has no patron, or nothing has been made for the patron. */
  private static boolean takesPatron(BorrowingRequest request) {
    return !request.status().isFinal() && (request.patron() == null || request.volumes().isEmpty());
  }

  /**
   * Whether staff receive an item of which no message told: the broker announces none, and the
   * request still waits. An expired one is received as if it had not expired.
   */
  public static boolean awaitsUnannouncedItem(BorrowingRequest request) {
    return request.format() == RequestFormat.PHYSICAL
        && !request.partner().managesLoans()
        && request.openVolumes().isEmpty()
        && (request.status().isAwaited() || request.status() == BorrowingStatus.EXPIRED);
  }

  /** Whether nothing has been lent, so that it can still be canceled. */
  public static boolean isCancelable(BorrowingRequest request) {
    return request.status().next().contains(BorrowingStatus.CANCELED_BY_STAFF)
        && !new VolumeSelection(request).anyOnLoan();
  }

  /** Whether staff may upload a file: it is expected, or there is one already. */
  public static boolean takesFile(BorrowingRequest request) {
    return request.format() == RequestFormat.DIGITAL && request.status().takesFile();
  }

  /** Whether the patron has none of its items. */
  private static boolean isCompletable(BorrowingRequest request) {
    return request.status().next().contains(BorrowingStatus.REQUEST_COMPLETED)
        && !new VolumeSelection(request).anyOnLoan();
  }

  private static boolean mayBeCompletedByMistake(BorrowingRequest request) {
    return request.status() == BorrowingStatus.REQUEST_COMPLETED
        && !request.volumes().isEmpty()
        && request.patron() != null;
  }

  /** Whether something is still to come to the pickup library, or can be collected there. */
  private static boolean isToBeCollected(BorrowingRequest request) {
    return request.pickupLibrary() != null
        && (request.status().isAwaited()
            || request.openVolumes().stream().anyMatch(BorrowedVolume::isForPatron));
  }

  /** Whether it was sent in that form, and nothing has been received. */
  private static boolean isOnItsWay(BorrowingRequest request, RequestFormat format) {
    return request.format() == format
        && request.status() == BorrowingStatus.shipped(format)
        && request.volumes().stream().allMatch(volume -> volume.status() == VolumeStatus.EXPECTED);
  }

  /** The lender may want it back from the patron, or before the patron collects it. */
  private static boolean mayBeRecalled(BorrowedVolume volume) {
    return !volume.request().isCopy() && (volume.onLoan() || volume.collectable());
  }

  /** Whether it has come, or is at least on its way. */
  private static boolean mayBeLost(BorrowedVolume volume) {
    return volume.status().next().contains(VolumeStatus.LOST)
        && !volume.request().status().isAnnounced();
  }

  /** Whether it is here or on loan for as long as staff have read on the lender's slip. */
  private static boolean hasLoanPeriodByStaff(BorrowedVolume volume) {
    return (volume.status() == VolumeStatus.RECEIVED || volume.onLoan())
        && !volume.isWantedBack()
        && !volume.request().isCopy()
        && !volume.request().partner().managesLoans();
  }

  private static BorrowingActionRule renewalWaits(BorrowingStatus to) {
    return BorrowingActionRule.items(volume -> volume.renewal().forStaff(), to)
        .refusing(BorrowingReason.NO_RENEWAL_FOR_STAFF);
  }

  private static BorrowingActionRule nothingLent(BorrowingStatus to) {
    return BorrowingActionRule.request(BorrowingAction::isCancelable, to)
        .refusing(RequestReason.TOO_LATE_TO_CANCEL);
  }

  private static BorrowingActionRule completedByMistake() {
    return BorrowingActionRule.request(
            BorrowingAction::mayBeCompletedByMistake,
            BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY)
        .each(volume -> mayBeCompletedByMistake(volume.request()))
        .refusing(BorrowingReason.REQUEST_NOT_REACTIVABLE);
  }

  @Override
  public ActionDeclaration declaration() {
    return declaration;
  }

  @Override
  public boolean allows(BorrowingRequest request) {
    return rule.isOn(request) && rule.request().test(request);
  }

  @Override
  public boolean allows(BorrowingRequest request, Instant now) {
    return allows(request) && rule.inTime(request, now);
  }

  /**
   * Whether the page of the request offers it now: the form is changed where a warning says that
   * another one was sent. The management API takes it for every request that is on its way.
   */
  public boolean isOffered(BorrowingRequest request, Instant now) {
    return allows(request, now)
        && switch (this) {
          case EXPECT_FILE -> RequestWarningKind.FILE_SENT_FOR_ITEM.isAmong(request.warnings());
          case EXPECT_ITEM -> RequestWarningKind.ITEM_SENT_FOR_FILE.isAmong(request.warnings());
          default -> true;
        };
  }

  /**
   * @throws WorkflowException STEP_SWITCHED_OFF, or {@link #refusal} when it is not possible now
   */
  @Override
  public void require(BorrowingRequest request) {
    rule.requireOn(request);
    RequestAction.super.require(request);
  }

  @Override
  public WorkflowException refusal(BorrowingRequest request) {
    return rule.problem(request);
  }

  /** The actions that staff may take on the item alone now, in their order. */
  public static List<BorrowingAction> of(BorrowedVolume volume) {
    return Arrays.stream(values())
        .filter(action -> action.isAt(ActionEntryPoint.ITEM) && action.fits(volume))
        .toList();
  }

  /** Whether the action fits the item in its present status. */
  public boolean fits(BorrowedVolume volume) {
    return rule.isOn(volume.request()) && rule.item().test(volume);
  }

  /**
   * The open items that the action concerns.
   *
   * @param barcode barcode of one item, or null for all that the action fits
   * @throws WorkflowException STEP_SWITCHED_OFF, UNKNOWN_ITEM; or a refusal when it fits none of
   *     them
   */
  public List<BorrowedVolume> resolve(BorrowingRequest request, String barcode) {
    return rule.resolve(request, barcode, reference());
  }

  /**
   * The open items whose step the action can undo in time.
   *
   * @param barcode barcode of one item, or null for all
   * @throws WorkflowException as {@link #resolve}; ILLEGAL_MOVE when it is too late
   */
  public List<BorrowedVolume> resolveInTime(BorrowingRequest request, String barcode, Clock clock) {
    List<BorrowedVolume> undoable = resolve(request, barcode);
    Instant now = clock.instant();
    List<BorrowedVolume> inTime =
        undoable.stream()
            .filter(volume -> rule.step(volume).filter(step -> step.inTime(now)).isPresent())
            .toList();
    if (inTime.isEmpty()) {
      throw UndoPeriod.tooLate(undoable.get(0).barcode());
    }
    return inTime;
  }

  /**
   * The step with the item that the action undoes.
   *
   * @throws WorkflowException ILLEGAL_MOVE when something has come of it
   */
  public UndoableStep requireStep(BorrowedVolume volume) {
    return rule.step(volume).orElseThrow(() -> refusal(volume.request()));
  }

  /** The status that the action leads to first, for a request with one item; null if it stays. */
  BorrowingStatus leadsTo() {
    return rule.to();
  }
}
