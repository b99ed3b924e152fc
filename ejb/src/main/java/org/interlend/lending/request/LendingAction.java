package org.interlend.lending.request;

import static org.interlend.requests.action.ActionDeclaration.by;
import static org.interlend.requests.action.ActionEntryPoint.API;
import static org.interlend.requests.action.ActionEntryPoint.LIST;
import static org.interlend.requests.action.ActionEntryPoint.PAGE;
import static org.interlend.requests.action.ActionParameter.ANSWER;
import static org.interlend.requests.action.ActionParameter.DESK;
import static org.interlend.requests.action.ActionParameter.DUE_DATE;
import static org.interlend.requests.action.ActionParameter.ITEM;
import static org.interlend.requests.action.ActionParameter.NOTE;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.exchange.ExchangeReason;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.RequestReason;
import org.interlend.requests.action.ActionDeclaration;
import org.interlend.requests.action.RequestAction;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;

/** The actions of staff on a lending request. */
public enum LendingAction implements RequestAction<LendingRequest> {
  MARK_READ(
      by(Permission.SUPPLY).at(PAGE, API),
      null,
      request -> request.status().isOpen() && takesAnswers(request),
      request ->
          takesAnswers(request)
              ? refused(request, LendingReason.NO_LONGER_ANSWERED)
              : new WorkflowException(ExchangeReason.NO_ANSWERS_TO_BROKER, request.externalId())),
  LOCATE(
      by(Permission.SUPPLY).asks(ITEM).at(LIST, API),
      LendingStatus.BEING_PROCESSED,
      request -> request.status().isOpen() && request.status() != LendingStatus.BEING_PROCESSED,
      request ->
          request.status().isOpen()
              ? new WorkflowException(
                  LendingReason.COPY_CHOSEN,
                  request.externalId(),
                  request.status().reference(),
                  request.barcode())
              : refused(request, LendingReason.COPY_CANNOT_BE_CHANGED)),
  CHOOSE_COPY(
      by(Permission.SUPPLY).asks(ITEM),
      LendingStatus.BEING_PROCESSED,
      request -> request.status().isOpen(),
      LendingReason.COPY_CANNOT_BE_CHANGED),
  MARK_MISSING(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.LOCATE_FAILED,
      request -> request.status() == LendingStatus.BEING_PROCESSED,
      LendingReason.NOTHING_TO_PICK),
  SHIP(
      by(Permission.SUPPLY).asks(ITEM, DUE_DATE, ANSWER).at(API),
      LendingStatus.SHIPPED_PHYSICALLY,
      request -> request.status().mayBeShipped(),
      LendingReason.NOTHING_TO_SHIP),
  SEND_FILE(
      by(Permission.SUPPLY),
      LendingStatus.SHIPPED_DIGITALLY,
      request -> request.isNonReturnable() && request.status().mayBeShipped(),
      LendingReason.NOTHING_TO_SHIP),
  REJECT(
      by(Permission.SUPPLY).asks(NOTE).because(ReasonStep.REJECT).at(PAGE, LIST, API),
      LendingStatus.REJECTED),
  UNDO_REJECTION(
      by(Permission.SUPPLY).at(PAGE, API),
      null,
      request -> UndoableRejection.of(request).isPresent(),
      LendingReason.NO_REJECTION_TO_UNDO) {
    @Override
    public boolean allows(LendingRequest request, Instant now) {
      return UndoableRejection.of(request)
          .filter(rejection -> rejection.inTime(now))
          .filter(rejection -> rejection.answeredAt(request).isEmpty())
          .isPresent();
    }
  },
  CANCEL(
      by(Permission.SUPPLY).asks(NOTE).because(ReasonStep.CANCEL).at(PAGE, API),
      LendingStatus.CANCELLED,
      request -> request.status().isOpen(),
      RequestReason.TOO_LATE_TO_CANCEL),
  GRANT_RENEWAL(
      by(Permission.SUPPLY).asks(DUE_DATE).at(API),
      null,
      LendingAction::isRenewalToDecide,
      LendingReason.NO_RENEWAL_TO_DECIDE),
  REFUSE_RENEWAL(
      by(Permission.SUPPLY).asks(NOTE).at(API),
      null,
      LendingAction::isRenewalToDecide,
      LendingReason.NO_RENEWAL_TO_DECIDE),
  EXTEND(
      by(Permission.SUPPLY).asks(DUE_DATE).at(PAGE, API),
      null,
      request -> isWithPartner(request) && !request.supply().renewal().waits(),
      request ->
          request.supply().renewal().waits()
              ? refused(request, LendingReason.RENEWAL_TO_DECIDE)
              : refused(request, LendingReason.LOAN_NOT_EXTENDABLE)),
  UNDO_SHIPMENT(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.BEING_PROCESSED,
      request ->
          request.supply().openLoan().isPresent()
              && mayBecome(request, LendingStatus.BEING_PROCESSED),
      request ->
          request.supply().openLoan().isEmpty()
              ? notLent(request)
              : request.illegalMove(LendingStatus.BEING_PROCESSED)),
  /** The partner has told of it in another way than by a message; so the next. */
  RECORD_RECEIPT(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.RECEIVED_BY_PARTNER,
      request -> request.status() == LendingStatus.SHIPPED_PHYSICALLY,
      request -> request.illegalMove(LendingStatus.RECEIVED_BY_PARTNER)),
  RECORD_RETURN(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.RETURNED_BY_PARTNER,
      LendingAction::isWithPartner,
      request -> notWithPartner(request, LendingStatus.RETURNED_BY_PARTNER)),
  TAKE_IN(
      by(Permission.LEND).asks(DESK).at(PAGE),
      LendingStatus.RETURNED_BY_PARTNER,
      LendingAction::isAtPartner,
      LendingAction::notLent),
  REPORT_FOUND(
      by(Permission.LEND).asks(DESK).at(PAGE),
      LendingStatus.RETURNED_BY_PARTNER,
      request -> request.status() == LendingStatus.LOST,
      LendingAction::notLent),
  REPORT_LOST(
      by(Permission.SUPPLY).asks(NOTE).because(ReasonStep.LOSS).at(PAGE, API),
      LendingStatus.LOST,
      LendingAction::isAtPartner,
      request -> notWithPartner(request, LendingStatus.LOST)),
  REPORT_DAMAGED(
      by(Permission.SUPPLY).asks(NOTE).because(ReasonStep.DAMAGE).at(PAGE, API),
      null,
      LendingAction::isBack,
      LendingReason.ITEM_NOT_BACK),
  COMPLETE(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.REQUEST_COMPLETED,
      request -> request.status().isShipped(),
      LendingAction::notLent),
  REACTIVATE(
      by(Permission.SUPPLY).at(PAGE, API),
      LendingStatus.SHIPPED_PHYSICALLY,
      LendingAction::mayBeReactivated,
      LendingReason.LENDING_NOT_REACTIVABLE),
  DISMISS_WARNING(
      by(Permission.SUPPLY),
      null,
      request -> !request.warnings().isEmpty(),
      RequestReason.NO_WARNING);

  private final ActionDeclaration declaration;
  private final LendingStatus to;
  private final Predicate<LendingRequest> condition;
  private final Function<LendingRequest, WorkflowException> refusal;

  /**
   * @param to the status it leads to, or null when the status stays
   */
  LendingAction(
      ActionDeclaration declaration,
      LendingStatus to,
      Predicate<LendingRequest> condition,
      Function<LendingRequest, WorkflowException> refusal) {
    this.declaration = declaration;
    this.to = to;
    this.condition = condition;
    this.refusal = refusal;
  }

  LendingAction(
      ActionDeclaration declaration,
      LendingStatus to,
      Predicate<LendingRequest> condition,
      RefusalReason reason) {
    this(declaration, to, condition, request -> refused(request, reason));
  }

  /** An action that is possible wherever the status may follow. */
  LendingAction(ActionDeclaration declaration, LendingStatus to) {
    this(declaration, to, request -> mayBecome(request, to), request -> request.illegalMove(to));
  }

  private static boolean mayBecome(LendingRequest request, LendingStatus to) {
    return request.status().next().contains(to);
  }

  /** Whether the broker is answered from here. It does not know further volumes. */
  public static boolean takesAnswers(LendingRequest request) {
    return request.partner().speaks(BrokerProtocol.LIBRIS) && !request.isFurtherVolume();
  }

  /** Whether the item is away, as far as is known. */
  static boolean isAtPartner(LendingRequest request) {
    return request.status().isOut()
        && request.status() != LendingStatus.LOST
        && request.supply().shipping().returnedAt() == null;
  }

  /** Whether the partner has it on loan, and has not sent it back. */
  private static boolean isWithPartner(LendingRequest request) {
    return isAtPartner(request)
        && request.supply().openLoan().isPresent()
        && request.status() != LendingStatus.RETURNED_BY_PARTNER;
  }

  /** Whether a renewal of the loan waits for staff. */
  private static boolean isRenewalToDecide(LendingRequest request) {
    return request.supply().renewal().waits() && request.supply().openLoan().isPresent();
  }

  /** Whether it may have been completed by mistake, while the partner still has the item. */
  private static boolean mayBeReactivated(LendingRequest request) {
    return request.status() == LendingStatus.REQUEST_COMPLETED
        && request.item() != null
        && request.supply().loan() != null;
  }

  /** Whether the item has been with the partner and comes or has come back. */
  private static boolean isBack(LendingRequest request) {
    return request.supply().loan() != null
        && !isStillMissing(request)
        && (request.status() == LendingStatus.RETURNED_BY_PARTNER
            || request.status() == LendingStatus.REQUEST_COMPLETED);
  }

  /** A request of a lost item may have been completed without it. */
  private static boolean isStillMissing(LendingRequest request) {
    Item item = request.supply().loan().item();
    return request.supply().loan().status() == LoanStatus.LOST
        && (item == null || item.status() == ItemStatus.MISSING);
  }

  private static WorkflowException refused(LendingRequest request, RefusalReason reason) {
    return new WorkflowException(reason, request.externalId(), request.status().reference());
  }

  /** It is not there to be lost or sent back, by its status or by its loan. */
  private static WorkflowException notWithPartner(LendingRequest request, LendingStatus to) {
    return mayBecome(request, to) ? notLent(request) : request.illegalMove(to);
  }

  private static WorkflowException notLent(LendingRequest request) {
    return LendingRequests.notLent(
        request.partner(), request.barcode() == null ? request.externalId() : request.barcode());
  }

  @Override
  public ActionDeclaration declaration() {
    return declaration;
  }

  @Override
  public boolean allows(LendingRequest request) {
    return condition.test(request);
  }

  @Override
  public WorkflowException refusal(LendingRequest request) {
    return refusal.apply(request);
  }

  /** The status that the action usually leads to, or null when the status stays. */
  LendingStatus leadsTo() {
    return to;
  }
}
