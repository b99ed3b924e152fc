package org.interlend.lending;

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

  public String label() {
    return label;
  }
}
