package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.DueDate;
import org.interlend.circulation.ScanIn;
import org.interlend.partners.Format;
import org.interlend.requests.ActionCommand;
import org.interlend.requests.ActionResult;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/** Takes the actions that {@link LendingAction} declares, each in the workflow's transaction. */
@ApplicationScoped
class LendingActions {

  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private CopyReplacement copyReplacement;
  @Inject private Shipping shipping;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private LendingRenewals renewals;
  @Inject private Refusals refusals;
  @Inject private LoanCorrections loanCorrections;
  @Inject private DeskWorkflow desk;
  @Inject private Catalog catalog;
  @Inject private Clock clock;

  /**
   * Repeats the search for a copy, for instance because one has been returned; with a barcode staff
   * choose the copy themselves.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE when a
   *     copy has been chosen already
   */
  void locate(ActionCommand command) {
    if (command.barcode() != null) {
      chooseCopy(command);
      return;
    }
    LendingRequest request = getAndForceVersion(command);
    LendingAction.LOCATE.require(request);
    requestIntake.locateAgain(request, command.by());
  }

  /**
   * Staff choose a copy.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE once
   *     something has been shipped
   */
  void chooseCopy(ActionCommand command) {
    LendingRequest request = getAndForceVersion(command);
    LendingAction.CHOOSE_COPY.require(request);
    LocalItem item = item(command.barcode());
    copySearch.requireFree(item);
    itemAllocation.release(request);
    itemAllocation.claim(
        request,
        item,
        RequestEvent.of(clock.instant(), RequestEventKind.ITEM_CHOSEN, command.by())
            .item(item.barcode()));
    searchTerms.reindex(request);
  }

  /**
   * The copy is not on its shelf: the next one is chosen, or else staff have to find one.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE when no copy is being fetched
   */
  void markMissing(ActionCommand command) {
    copyReplacement.missing(getAndForceVersion(command), command.by());
  }

  /**
   * Staff ship an item, the allocated one unless they name another, or record that they have sent
   * the file.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, ILLEGAL_MOVE
   */
  void ship(ActionCommand command) {
    LendingRequest request = requests.get(command.requestId());
    if (request.format() == Format.DIGITAL) {
      shipping.sendFile(request, true, command.by());
      return;
    }
    LocalDate day = command.dueDate();
    shipping.send(
        request,
        true,
        toShip(request, command.barcode()),
        day == null ? null : DueDate.setAtDesk(day),
        command.by());
  }

  private LocalItem toShip(LendingRequest request, String barcode) {
    if (barcode != null) {
      return item(barcode);
    }
    if (request.item() == null) {
      throw new WorkflowProblem(LendingReason.COPY_TO_SCAN_MISSING, null, request.externalId());
    }
    return request.item();
  }

  private LocalItem item(String barcode) {
    return catalog.findOwnItem(barcode).orElseThrow(() -> LendingEligibility.unknown(barcode));
  }

  /**
   * Staff reject the request. They tell the broker on its pages.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE once something has been shipped
   */
  void reject(ActionCommand command) {
    refusals.reject(requests.get(command.requestId()), command.note(), command.by());
  }

  /**
   * Staff cancel a request on the partner's behalf.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL
   */
  void cancel(ActionCommand command) {
    refusals.cancel(requests.get(command.requestId()), command.note(), command.by());
  }

  /**
   * Staff grant the renewal, until the due date they give or as long as the terms of use allow.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, OTHERS_WAIT, RENEWALS_USED_UP, NOT_RENEWABLE,
   *     INVALID_DATA for a day that has passed; ILLEGAL_MOVE when no renewal waits
   */
  void grantRenewal(ActionCommand command) {
    renewals.grant(getAndForceVersion(command), command.dueDate(), command.by());
  }

  /**
   * Staff refuse the renewal.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when no renewal waits
   */
  void refuseRenewal(ActionCommand command) {
    renewals.refuse(getAndForceVersion(command), command.note(), command.by());
  }

  /**
   * Staff undo a shipment: the item is still here, and is to be shipped again.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it
   *     already
   */
  void undoShipment(ActionCommand command) {
    loanCorrections.undo(getAndForceVersion(command), command.by());
  }

  /**
   * Staff scan in a returned item at the desk. The broker has yet to check it in.
   *
   * @return what to do with it
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_CODE, ITEM_NOT_ON_LOAN
   */
  List<ActionResult> takeIn(ActionCommand command) {
    return scanIn(LendingAction.TAKE_IN, command);
  }

  /** The same with a lost item. */
  List<ActionResult> reportFound(ActionCommand command) {
    return scanIn(LendingAction.REPORT_FOUND, command);
  }

  private List<ActionResult> scanIn(LendingAction action, ActionCommand command) {
    LendingRequest request = getAndForceVersion(command);
    action.require(request);
    String barcode = request.barcode();
    return List.of(
        ActionResult.next(
            barcode, desk.scanIn(new ScanIn(barcode, command.desk(), command.by())).sentence()));
  }

  /**
   * Staff report that the item was lost at the partner or in transit.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  void reportLost(ActionCommand command) {
    loanCorrections.lost(getAndForceVersion(command), command.note(), command.by());
  }

  /**
   * Staff complete a request when the broker does not.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  void complete(ActionCommand command) {
    lendingCheckIn.close(
        getAndForceVersion(command), RequestEventKind.COMPLETED_BY_HAND, command.by());
  }

  /**
   * Staff reactivate a request that was completed by mistake: the partner still has the item.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  void reactivate(ActionCommand command) {
    loanCorrections.reactivate(getAndForceVersion(command), command.by());
  }

  /**
   * Staff dismiss the request's warning.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when it has no warning
   */
  void dismissWarning(ActionCommand command) {
    LendingRequest request = getAndForceVersion(command);
    request.dismissWarnings(
        RequestEvent.of(clock.instant(), RequestEventKind.WARNING_DISMISSED, command.by())
            .note(request.staffWarning()));
  }

  /** Increments the request's version, so that concurrent changes conflict. */
  private LendingRequest getAndForceVersion(ActionCommand command) {
    LendingRequest request = requests.get(command.requestId());
    requests.forceVersion(request);
    return request;
  }
}
