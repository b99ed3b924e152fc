package org.interlend.lending;

import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.MoveStatus;

/** The next action of staff on a lending request. */
public enum LendingAction {
  LOCATE("Find a copy"),
  FETCH("Fetch it from the shelf"),
  SHIP("Ship it"),
  DECIDE_RENEWAL("Decide on the partner's renewal"),
  TAKE_IN("Take it in"),
  CHECK_IN_AT_BROKER("Check it in at the broker");

  private final String label;

  LendingAction(String label) {
    this.label = label;
  }

  /** The next one, or null when the partner or the broker acts next. */
  static LendingAction next(LendingRequest request) {
    return switch (request.status()) {
      case CREATED_LENDING_REQUEST, LOCATE_FAILED -> LOCATE;
      case BEING_PROCESSED -> isToBeFetched(request) ? FETCH : SHIP;
      case RETURNED_BY_PARTNER ->
          request.shipping().returnedAt() == null ? TAKE_IN : CHECK_IN_AT_BROKER;
      default -> request.renewal().waits() ? DECIDE_RENEWAL : null;
    };
  }

  private static boolean isToBeFetched(LendingRequest request) {
    return request.openMove().filter(there -> there.status() == MoveStatus.WAITING).isPresent()
        && request.item().status() != ItemStatus.IN_PROCESS;
  }

  public String label() {
    return label;
  }
}
