package org.interlend.lending.request;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.RequestWarningKind;

/**
 * What is sent to the partner for a lending request: an item, a file or a copy on paper. Each step,
 * from the shipment until the item is back, moves the request or is noted in its history; it
 * changes how the request is supplied and when the item is due, and settles warnings.
 */
public record ShipmentTransitions(LendingRequest request) {

  /** The item is lent to the partner. */
  public void sent(Loan loan, HistoryEvent why) {
    require(status().mayBeShipped(), LendingStatus.SHIPPED_PHYSICALLY);
    lent(loan, why);
  }

  /** The request was completed by mistake: the partner still has the item. */
  public void reactivated(Loan again, HistoryEvent why) {
    require(status() == LendingStatus.REQUEST_COMPLETED, LendingStatus.SHIPPED_PHYSICALLY);
    String number = supply().shipping().checkedOutAs();
    lent(again, why);
    checkedOutAs(number);
  }

  /**
   * @param number the broker's in its message about the shipment; null if it has sent none
   */
  public void checkedOutAs(String number) {
    request.supplied(supply().checkedOutAs(number));
  }

  private void lent(Loan loan, HistoryEvent why) {
    request.take((LocalItem) loan.item());
    request.supplied(supply().lent(loan));
    request.setDueAt(loan.dueAt());
    sent(LendingStatus.SHIPPED_PHYSICALLY, RequestFormat.PHYSICAL, why);
  }

  public void sentAsFile(HistoryEvent why) {
    sent(LendingStatus.SHIPPED_DIGITALLY, RequestFormat.DIGITAL, why);
  }

  /** A copy on paper is sent to the partner; it does not come back. */
  public void sentAsCopy(HistoryEvent why) {
    sent(LendingStatus.SHIPPED_PHYSICALLY, RequestFormat.PHYSICAL, why);
  }

  private void sent(LendingStatus to, RequestFormat format, HistoryEvent why) {
    request.requireNext(to);
    request.supplied(supply().shipped(format, why.at()));
    request.removeWarnings(RequestWarningKind.SHIPPED_AT_BROKER, RequestWarningKind.ITEM_DAMAGED);
    reportWithdrawn();
    request.follow(to, why);
  }

  /**
   * The shipment is undone. The days in which the request is to be processed begin again.
   *
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  public void undone(LocalDate expiresOn, HistoryEvent why) {
    require(status() == LendingStatus.SHIPPED_PHYSICALLY, LendingStatus.BEING_PROCESSED);
    reportWithdrawn();
    request.supplied(supply().unshipped());
    request.setDueAt(null);
    request.expireNotBefore(expiresOn);
    request.follow(LendingStatus.BEING_PROCESSED, why);
  }

  /** What the broker was to be told is no longer true. */
  private void reportWithdrawn() {
    request.removeWarnings(RequestWarningKind.BROKER_REFUSED, RequestWarningKind.BROKER_NOT_TOLD);
  }

  /** The partner has received it. This completes a request whose file awaited confirmation. */
  public void received(HistoryEvent why) {
    switch (status()) {
      case SHIPPED_PHYSICALLY -> request.follow(LendingStatus.RECEIVED_BY_PARTNER, why);
      case SHIPPED_DIGITALLY -> request.completed(why);
      default -> request.note(why);
    }
  }

  /** The partner has sent it back. */
  public void sentBack(HistoryEvent why) {
    moveOrNote(LendingStatus.RETURNED_BY_PARTNER, why);
  }

  /** The item is at a desk of this library, and the broker has yet to check it in. */
  public void backAtDesk(HistoryEvent why) {
    request.supplied(supply().returned(why.at()));
    request.removeWarnings(RequestWarningKind.values());
    moveOrNote(LendingStatus.RETURNED_BY_PARTNER, why);
  }

  /** The partner requests a renewal, and staff have to decide. */
  public void renewalAsked(Instant desiredDueAt, Instant replyExpectedAt, HistoryEvent why) {
    request.supplied(
        supply().renewal(PartnerRenewal.waiting(why.at(), desiredDueAt, replyExpectedAt)));
    request.note(why);
  }

  /**
   * The renewal is granted.
   *
   * @param asked the due date the partner requested, or null
   */
  public void renewed(Instant asked, HistoryEvent why) {
    request.supplied(supply().renewal(PartnerRenewal.granted(asked)));
    recallEnded();
    request.removeWarnings(
        RequestWarningKind.RECALL_BY_STAFF,
        RequestWarningKind.RECALL_NOT_NEEDED,
        RequestWarningKind.NO_ADDRESS_FOR_OVERDUE);
    if (status() == LendingStatus.OVERDUE_REQUEST || status() == LendingStatus.RECALLED) {
      request.follow(LendingStatus.RECEIVED_BY_PARTNER, why);
    } else {
      request.note(why);
    }
  }

  public void renewalRefused(HistoryEvent why) {
    request.supplied(supply().renewal(PartnerRenewal.none()));
    request.note(why);
  }

  /** The item is recalled for a patron. */
  public void recalled(HistoryEvent why) {
    LendingStatus before =
        status() == LendingStatus.RECALLED ? supply().shipping().statusBeforeRecall() : status();
    request.supplied(supply().recalled(why.at(), before));
    request.setDueAt(supply().loan().dueAt());
    moveOrNote(LendingStatus.RECALLED, why);
  }

  /** Withdraws a recall of which the partner has not been told. */
  public void recallWithdrawn(HistoryEvent why) {
    LendingStatus before = supply().shipping().statusBeforeRecall();
    recallEnded();
    if (before != null
        && (status() == LendingStatus.RECALLED || status() == LendingStatus.OVERDUE_REQUEST)) {
      moveOrNote(before, why);
    } else {
      request.note(why);
    }
    if (status() != LendingStatus.OVERDUE_REQUEST) {
      request.removeWarnings(RequestWarningKind.NO_ADDRESS_FOR_OVERDUE);
    }
  }

  private void recallEnded() {
    request.removeWarnings(
        RequestWarningKind.RECALL_REFUSED, RequestWarningKind.RECALL_NOT_DELIVERED);
    request.supplied(supply().notRecalled());
    request.setDueAt(supply().loan().dueAt());
  }

  /** The due date has passed. An item that is lost or on its way back keeps its status. */
  public void overdue(HistoryEvent why) {
    moveOrNote(LendingStatus.OVERDUE_REQUEST, why);
  }

  public void lost(HistoryEvent why) {
    request.requireNext(LendingStatus.LOST);
    request.supplied(supply().renewal(PartnerRenewal.none()));
    request.follow(LendingStatus.LOST, why);
  }

  /** Changes the status if the transition is allowed; else only notes the event. */
  private void moveOrNote(LendingStatus to, HistoryEvent why) {
    request.follow(status().next().contains(to) ? to : status(), why);
  }

  private void require(boolean fits, LendingStatus to) {
    if (!fits) {
      throw request.illegalMove(to);
    }
  }

  private LendingStatus status() {
    return request.status();
  }

  private Supply supply() {
    return request.supply();
  }
}
