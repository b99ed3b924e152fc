package org.interlend.borrowing.request;

import java.util.Arrays;
import java.util.function.BiPredicate;
import org.interlend.text.Labeled;

/** The next action of staff on a borrowing request: the first whose condition holds. */
public enum BorrowingNextAction implements Labeled {
  DECIDE_RENEWAL(
      (request, items) -> request.status() == BorrowingStatus.MEDIATED_PATRON_RENEWAL,
      BorrowingAction.APPROVE_RENEWAL),
  ASSIGN_PATRON(
      (request, items) ->
          request.patron() == null && !request.status().isFinal() && items.awaitPatron(),
      BorrowingAction.ASSIGN_PATRON),
  TAKE_BACK((request, items) -> items.any(BorrowedVolume::onLoan), BorrowingAction.TAKE_BACK),
  LEND(
      (request, items) ->
          request.status() == BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY
              && items.any(BorrowedVolume::collectable),
      BorrowingAction.LEND),
  DISCARD(
      (request, items) -> request.isCopy() && items.any(volume -> volume.status().isHere()),
      BorrowingAction.COMPLETE),
  SEND_BACK(
      (request, items) -> items.any(volume -> volume.status().isHere()), BorrowingAction.SEND_BACK),
  RECEIVE(
      (request, items) ->
          request.status() == BorrowingStatus.SHIPPED_PHYSICALLY
              || request.status() == BorrowingStatus.SHIPPED_DIGITALLY
              || items.any(volume -> volume.status() == VolumeStatus.EXPECTED),
      BorrowingAction.RECEIVE);

  private final BiPredicate<BorrowingRequest, VolumeStatusSummary> condition;
  private final BorrowingAction action;

  BorrowingNextAction(
      BiPredicate<BorrowingRequest, VolumeStatusSummary> condition, BorrowingAction action) {
    this.condition = condition;
    this.action = action;
  }

  /** The next action, or null when the patron or the broker acts next. */
  static BorrowingNextAction of(BorrowingRequest request, VolumeStatusSummary items) {
    return Arrays.stream(values())
        .filter(next -> next.condition.test(request, items))
        .findFirst()
        .orElse(null);
  }

  /** The action; a renewal may be refused as well. */
  public BorrowingAction action() {
    return action;
  }
}
