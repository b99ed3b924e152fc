package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.ProblemKind;
import org.interlend.RequestEvent;
import org.interlend.RequestEventKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.exchange.NewOutgoing;
import org.interlend.partners.Format;

/**
 * The lending side, step by step. Each method is one step in one transaction, the same for brokers'
 * messages, the console and the management API.
 */
@Stateless
public class LendingWorkflow {

  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private CopyReplacement copyReplacement;
  @Inject private Shipping shipping;
  @Inject private LoansToPartners loans;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private LendingRenewals renewals;
  @Inject private Refusals refusals;
  @Inject private PartnerNotifications partnerNotifications;
  @Inject private LoanCorrections loanCorrections;
  @Inject private Catalog catalog;
  @Inject private Clock clock;

  /**
   * A broker asks us to lend. A copy that stands on its shelf is set apart and, where the pick slip
   * is ours, to be brought to the desk; where there is none, staff have to look. The same request
   * again changes nothing.
   *
   * @throws WorkflowProblem MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE;
   *     DUPLICATE_REQUEST when the number belongs to another request; UNKNOWN_ITEM when there is no
   *     copy and the partner's record says refuse
   */
  public LoanRequested request(RequestLoan command) {
    return requestIntake.request(command);
  }

  /**
   * The broker says that an item goes out: it is lent to the partner. A request that was never
   * announced is made; another item under the number of one that is out is one more volume. A file
   * completes its request, unless the partner is to confirm it. The same again changes nothing.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM, ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER,
   *     MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE; ILLEGAL_MOVE when the request is
   *     done with
   */
  public Shipped ship(Shipment command) {
    return shipping.ship(command);
  }

  /**
   * The broker says that what we lent has come home: the loan is released, the request completed,
   * and the item on its way to its shelf or to who waits for it. The same again changes nothing.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM, ITEM_NOT_ON_LOAN
   */
  public LoanCheckedIn checkIn(CheckInLoan command) {
    return lendingCheckIn.checkIn(command);
  }

  /**
   * A partner wants to keep an item longer. Where the partner's record says so the terms of use
   * decide at once, else staff do later.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, OTHERS_WAIT, RENEWALS_USED_UP,
   *     NOT_RENEWABLE
   */
  public RenewalDecision askRenewal(AskRenewal command) {
    return renewals.ask(command);
  }

  /**
   * The broker wants nothing lent any more.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, TOO_LATE_TO_CANCEL
   */
  public LoanCanceled cancel(CancelLoan command) {
    return refusals.byPartner(command);
  }

  /**
   * The broker tells how things stand with an item that is out.
   *
   * @return the broker's number of the request concerned
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM
   */
  public String handle(ShipmentNotification news) {
    return partnerNotifications.handle(news).externalId();
  }

  /**
   * The broker takes a shipment back: the item is still here, and is to be shipped anew.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the
   *     partner has it already
   */
  public LoanCheckedIn undoShipment(CheckInLoan command) {
    return loanCorrections.undo(command);
  }

  /**
   * Staff take a shipment back: the item is still here, and is to be shipped anew.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it
   *     already
   */
  public void undoShipment(long requestId, String by) {
    loanCorrections.undo(getAndForceVersion(requestId), by);
  }

  /**
   * The broker refuses what we told it; staff are told.
   *
   * @param reason in words for staff
   */
  public void refusedByBroker(NewOutgoing message, String reason) {
    partnerNotifications.refused(message, reason);
  }

  /**
   * What we have for the broker could not be brought there; staff are told.
   *
   * @param reason in words for staff
   */
  public void undelivered(NewOutgoing message, String reason) {
    partnerNotifications.undelivered(message, reason);
  }

  /**
   * Staff choose a copy.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE once
   *     something has been shipped
   */
  public void locate(long requestId, String barcode, String by) {
    LendingRequest request = open(requestId);
    LocalItem item =
        catalog.findOwnItem(barcode).orElseThrow(() -> LendingEligibility.unknown(barcode));
    copySearch.requireFree(item);
    itemAllocation.release(request);
    itemAllocation.claim(
        request,
        item,
        RequestEvent.of(clock.instant(), RequestEventKind.ITEM_CHOSEN, by).item(item.barcode()));
    searchTerms.reindex(request);
  }

  /**
   * A copy is looked for once more, for instance since one has come home.
   *
   * @return what the search came to
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when a copy has been chosen already
   */
  public CopySearchResult locateAgain(long requestId, String by) {
    LendingRequest request = open(requestId);
    if (!LendingStatus.withoutCopy().contains(request.status())) {
      throw illegal(request, "item %s has been chosen for it".formatted(request.barcode()));
    }
    return requestIntake.locateAgain(request, by);
  }

  /**
   * The copy cannot be found on its shelf: the next one is taken, or staff have to look.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE when no copy is being fetched
   */
  public void markMissing(long requestId, String by) {
    copyReplacement.missing(getAndForceVersion(requestId), by);
  }

  /**
   * Staff ship an item, or have sent the file.
   *
   * @param barcode the item, or null for the one that has been chosen
   * @param dueAt when it is due back, or null to go by the terms of use
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, ILLEGAL_MOVE
   */
  public void ship(long requestId, String barcode, Instant dueAt, String by) {
    LendingRequest request = requests.get(requestId);
    if (request.format() == Format.DIGITAL) {
      shipping.sendFile(request, true, by);
      return;
    }
    shipping.send(request, true, toShip(request, barcode), loans.setAtDesk(dueAt), by);
  }

  private LocalItem toShip(LendingRequest request, String barcode) {
    if (barcode != null) {
      return catalog.findOwnItem(barcode).orElseThrow(() -> LendingEligibility.unknown(barcode));
    }
    if (request.item() == null) {
      throw new WorkflowProblem(
          ProblemKind.MISSING_DATA,
          Subject.ITEM,
          null,
          "No copy has been chosen for request %s: scan the one that is shipped"
              .formatted(request.externalId()));
    }
    return request.item();
  }

  /**
   * Staff will not lend it. The broker is told on its own pages.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE once something has been shipped
   */
  public void reject(long requestId, String reason, String by) {
    refusals.reject(requests.get(requestId), reason, by);
  }

  /**
   * Staff cancel a request on the partner's behalf.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL
   */
  public void cancel(long requestId, String reason, String by) {
    refusals.cancel(requests.get(requestId), reason, by);
  }

  /**
   * Staff let the partner keep the item.
   *
   * @param until the new due date, or null to go by the terms of use
   * @throws WorkflowProblem UNKNOWN_REQUEST, OTHERS_WAIT, RENEWALS_USED_UP, NOT_RENEWABLE,
   *     INVALID_DATA for a day that has passed; ILLEGAL_MOVE when no renewal waits
   */
  public void grantRenewal(long requestId, Instant until, String by) {
    renewals.grant(getAndForceVersion(requestId), until, by);
  }

  /**
   * Staff do not let the partner keep the item.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when no renewal waits
   */
  public void refuseRenewal(long requestId, String reason, String by) {
    renewals.refuse(getAndForceVersion(requestId), reason, by);
  }

  /**
   * The item is lost at the partner or on its way.
   *
   * @param note for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void reportLost(long requestId, String note, String by) {
    loanCorrections.lost(getAndForceVersion(requestId), note, by);
  }

  /**
   * Staff have done what the request's warning asked for.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when it carries no warning
   */
  public void dismissWarning(long requestId, String by) {
    LendingRequest request = getAndForceVersion(requestId);
    request.heeded(
        RequestEvent.of(clock.instant(), RequestEventKind.WARNING_DISMISSED, by)
            .note(request.staffWarning()));
  }

  /**
   * Staff complete a request whose broker does not.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  public void complete(long requestId, String by) {
    lendingCheckIn.close(getAndForceVersion(requestId), RequestEventKind.COMPLETED_BY_HAND, by);
  }

  /**
   * A request was completed by mistake: the partner still has the item.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void reactivate(long requestId, String by) {
    loanCorrections.reactivate(getAndForceVersion(requestId), by);
  }

  private LendingRequest open(long requestId) {
    LendingRequest request = getAndForceVersion(requestId);
    if (!request.status().isOpen()) {
      throw illegal(request, "no other copy can be chosen for it");
    }
    return request;
  }

  private static WorkflowProblem illegal(LendingRequest request, String why) {
    return new WorkflowProblem(
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        request.externalId(),
        "Request %s is in the status \"%s\"; %s"
            .formatted(request.externalId(), request.status().label(), why));
  }

  /** Two steps on one request must not pass each other. */
  private LendingRequest getAndForceVersion(long requestId) {
    LendingRequest request = requests.get(requestId);
    requests.forceVersion(request);
    return request;
  }
}
