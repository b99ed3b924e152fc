package org.interlend.lending.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.security.Permission;
import org.interlend.text.Labeled;

/**
 * The next action of staff on a lending request: the first whose condition holds. Some are done
 * elsewhere, so that they have no action on the request.
 */
public enum LendingNextAction implements Labeled {
  LOCATE(request -> LendingStatus.withoutCopy().contains(request.status()), LendingAction.LOCATE),
  FETCH(LendingNextAction::isToBeFetched),
  SHIP(request -> request.status() == LendingStatus.BEING_PROCESSED, LendingAction.SEND_FILE),
  TAKE_IN(LendingNextAction::isOnItsWayBack, LendingAction.TAKE_IN),
  CHECK_IN_AT_BROKER(request -> request.status() == LendingStatus.RETURNED_BY_PARTNER),
  DECIDE_RENEWAL(
      request -> request.supply().renewal().waits(),
      LendingAction.GRANT_RENEWAL,
      LendingAction.REFUSE_RENEWAL);

  private final Predicate<LendingRequest> condition;
  private final List<LendingAction> actions;

  LendingNextAction(Predicate<LendingRequest> condition, LendingAction... actions) {
    this.condition = condition;
    this.actions = List.of(actions);
  }

  /** Whether the item is still to be brought from its shelf to the desk. */
  private static boolean isToBeFetched(LendingRequest request) {
    return request.status() == LendingStatus.BEING_PROCESSED
        && request
            .supply()
            .openMove()
            .filter(move -> move.status() == MoveStatus.WAITING)
            .isPresent()
        && request.item().status() == ItemStatus.AVAILABLE;
  }

  /** Whether the partner has sent it back, and it has not arrived. */
  private static boolean isOnItsWayBack(LendingRequest request) {
    return request.status() == LendingStatus.RETURNED_BY_PARTNER
        && request.supply().shipping().returnedAt() == null;
  }

  /** The next action, or null when the partner or the broker acts next. */
  public static LendingNextAction of(LendingRequest request) {
    return Arrays.stream(values())
        .filter(next -> next.condition.test(request))
        .findFirst()
        .orElse(null);
  }

  /** The permission of the staff who take it. */
  public Permission permission() {
    return actions.isEmpty() ? Permission.SUPPLY : actions.get(0).permission();
  }

  /** The action, or those to decide between; none when it is done elsewhere. */
  public List<LendingAction> actions() {
    return actions;
  }
}
