package org.interlend.borrowing.request;

import java.time.Instant;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.RequestWarningKind;

/**
 * What follows for a borrowing request from a step with one of its volumes: its status is that of
 * the volumes together, its due date is the first of theirs, and what is settled is no longer
 * warned of.
 */
record BorrowingTransitions(BorrowedVolume volume) {

  void renewalRequested(HistoryEvent why) {
    advance(summary().whenRenewalRequested(request().status()), why);
  }

  /** The partner has not decided about a renewal yet. */
  void renewalPending(HistoryEvent why) {
    renewalSettled();
    request().note(why);
  }

  void renewed(HistoryEvent why) {
    renewalSettled();
    request().dueWithItems();
    decided(BorrowingStatus.RENEWED_BY_PARTNER, why);
  }

  void renewalRefused(HistoryEvent why) {
    renewalSettled();
    decided(BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED, why);
  }

  private void decided(BorrowingStatus decision, HistoryEvent why) {
    advance(summary().whenRenewalDecided(request().status(), decision), why);
  }

  /**
   * The lender wants it back sooner than agreed. A damage report, a loss and a return of another
   * volume stay in the status.
   *
   * @param dueAt null if it is not known
   */
  void recalled(Instant dueAt, HistoryEvent why) {
    BorrowingRequest request = request();
    if (volume.onLoan()) { // again, after a return that was undone: staff cannot bring it
      recallSettled();
    }
    renewalSettled();
    request.dueWithItems();
    if (dueAt != null) {
      request.dueAtTheLatest(dueAt);
    }
    boolean fits = request.status().next().contains(BorrowingStatus.RECALLED_BY_PARTNER);
    advance(fits ? BorrowingStatus.RECALLED_BY_PARTNER : request.status(), why);
  }

  /** Its due date has passed. */
  void overdue(HistoryEvent why) {
    advance(summary().whenOverdue(request().status()), why);
  }

  void damaged(HistoryEvent why) {
    advance(summary().whenDamaged(request().status()), why);
  }

  /** The last volume completes the request and settles its warnings. */
  void closed(HistoryEvent why) {
    if (request().openVolumes().isEmpty()) {
      request().removeWarnings(RequestWarningKind.values());
      request().completed(why);
    } else {
      moved(why);
    }
  }

  /** It has another status, or another due date. */
  void moved(HistoryEvent why) {
    request().dueWithItems();
    if (!summary().any(volume -> volume.status() == VolumeStatus.EXPECTED)) {
      request()
          .removeWarnings(
              RequestWarningKind.NOTHING_HAS_COME, RequestWarningKind.FILE_SENT_FOR_ITEM);
    }
    BorrowingStatus now = request().status();
    BorrowingStatus to = summary().status(now);
    if (to != now && !now.follows(to)) {
      throw request().illegalMove(to);
    }
    request().follow(to, why);
  }

  /**
   * A step is undone: the status is the one before it, as far as the other volumes are not further.
   */
  void undone(BorrowingStatus before, HistoryEvent why) {
    request().dueWithItems();
    request().follow(summary().afterUndo(before), why);
  }

  private void advance(BorrowingStatus to, HistoryEvent why) {
    if (to != request().status()) {
      request().requireNext(to);
    }
    request().follow(to, why);
  }

  /** Its renewal is decided or has ended. */
  void renewalSettled() {
    request()
        .removeWarningsOf(
            volume.barcode(),
            RequestWarningKind.RENEWAL_UNANSWERED,
            RequestWarningKind.RENEWAL_NOT_DELIVERED);
  }

  /** It was to be sent back, and has been, or the patron has it. */
  void recallSettled() {
    request()
        .removeWarningsOf(
            volume.barcode(),
            RequestWarningKind.RECALLED_ON_HOLD_SHELF,
            RequestWarningKind.RECALLED_ON_ITS_WAY);
  }

  private BorrowingRequest request() {
    return volume.request();
  }

  private VolumeStatusSummary summary() {
    return request().summary();
  }
}
