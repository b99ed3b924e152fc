package org.interlend.requests.action;

/** What an action on a request asks for; each may be left out unless its workflow requires it. */
public enum ActionInput {
  /** Barcode of one item. */
  ITEM("barcode"),
  /** A reason or note. */
  NOTE("note"),
  /** The desk where staff work. */
  DESK("desk"),
  /** The last day of a loan. */
  DUE_DATE("due date"),
  /** The lender's guaranteed and maximum due date. */
  LOAN_PERIOD("guaranteed and maximum due date"),
  /** A number of a patron. */
  PATRON("patron"),
  /** Whether the broker is told as well. */
  ANSWER("answer to the broker");

  private final String label;

  ActionInput(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
