package org.interlend.borrowing;

/** The next action of staff on a borrowing request. */
public enum BorrowingNextAction {
  RECEIVE("Receive"),
  LEND("Lend to the patron"),
  DECIDE_RENEWAL("Decide on the patron's renewal"),
  TAKE_BACK("Take back from the patron"),
  SEND_BACK("Send back to the partner");

  private final String label;

  BorrowingNextAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
