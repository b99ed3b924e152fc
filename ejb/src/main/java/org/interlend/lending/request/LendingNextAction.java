package org.interlend.lending.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.interlend.requests.action.ActionRole;

/**
 * The next action of staff on a lending request: the first whose condition holds. Some are done
 * elsewhere, so that they have no action on the request.
 */
public enum LendingNextAction {
  LOCATE(
      "Find a copy",
      request -> LendingStatus.withoutCopy().contains(request.status()),
      LendingAction.LOCATE),
  FETCH("Fetch it from the shelf", LendingRequest::isToBeFetched),
  SHIP(
      "Ship it",
      request -> request.status() == LendingStatus.BEING_PROCESSED,
      LendingAction.SEND_FILE),
  TAKE_IN("Take it in", LendingRequest::isOnItsWayBack, LendingAction.TAKE_IN),
  CHECK_IN_AT_BROKER(
      "Check it in at the broker",
      request -> request.status() == LendingStatus.RETURNED_BY_PARTNER),
  DECIDE_RENEWAL(
      "Decide on the partner's renewal",
      request -> request.renewal().waits(),
      LendingAction.GRANT_RENEWAL,
      LendingAction.REFUSE_RENEWAL);

  private final String label;
  private final Predicate<LendingRequest> condition;
  private final List<LendingAction> actions;

  LendingNextAction(String label, Predicate<LendingRequest> condition, LendingAction... actions) {
    this.label = label;
    this.condition = condition;
    this.actions = List.of(actions);
  }

  /** The next action, or null when the partner or the broker acts next. */
  public static LendingNextAction of(LendingRequest request) {
    return Arrays.stream(values())
        .filter(next -> next.condition.test(request))
        .findFirst()
        .orElse(null);
  }

  public String label() {
    return label;
  }

  /** Who takes it. */
  public ActionRole role() {
    return actions.isEmpty() ? ActionRole.RESOURCE_SHARING_STAFF : actions.get(0).role();
  }

  /** The action, or those to decide between; none when it is done elsewhere. */
  public List<LendingAction> actions() {
    return actions;
  }
}
