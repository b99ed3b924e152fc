package org.interlend.borrowing.request;

import java.util.Arrays;
import java.util.function.BiPredicate;

/** The next action of staff on a borrowing request: the first whose condition holds. */
public enum BorrowingNextAction {
  DECIDE_RENEWAL(
      "Decide on the patron's renewal",
      (status, items) -> status == BorrowingStatus.MEDIATED_PATRON_RENEWAL,
      BorrowingAction.APPROVE_RENEWAL),
  TAKE_BACK(
      "Take back from the patron",
      (status, items) -> items.any(BorrowedVolume::onLoan),
      BorrowingAction.TAKE_BACK),
  LEND(
      "Lend to the patron",
      (status, items) ->
          status == BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY
              && items.any(BorrowedVolume::collectable),
      BorrowingAction.LEND),
  SEND_BACK(
      "Send back to the partner",
      (status, items) -> items.any(BorrowedVolume::withUs),
      BorrowingAction.SEND_BACK),
  RECEIVE(
      "Receive",
      (status, items) ->
          status == BorrowingStatus.SHIPPED_PHYSICALLY
              || status == BorrowingStatus.SHIPPED_DIGITALLY
              || items.any(volume -> volume.status() == VolumeStatus.EXPECTED),
      BorrowingAction.RECEIVE);

  private final String label;
  private final BiPredicate<BorrowingStatus, VolumeStatusSummary> condition;
  private final BorrowingAction action;

  BorrowingNextAction(
      String label,
      BiPredicate<BorrowingStatus, VolumeStatusSummary> condition,
      BorrowingAction action) {
    this.label = label;
    this.condition = condition;
    this.action = action;
  }

  /** The next action, or null when the patron or the broker acts next. */
  static BorrowingNextAction of(BorrowingStatus status, VolumeStatusSummary items) {
    return Arrays.stream(values())
        .filter(next -> next.condition.test(status, items))
        .findFirst()
        .orElse(null);
  }

  public String label() {
    return label;
  }

  /** The action; a renewal may be refused as well. */
  public BorrowingAction action() {
    return action;
  }
}
