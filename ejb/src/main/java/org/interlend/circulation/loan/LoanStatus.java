package org.interlend.circulation.loan;

/** The status of a loan: running, or how it ended. */
public enum LoanStatus {
  OPEN("On loan"),
  RETURNED("Returned"),
  LOST("Lost"),
  /** Ended by the broker's message, without a check-in at a desk. */
  CLOSED_BY_BROKER("Closed by the broker"),
  /** Of a copy, which does not come back. */
  KEPT("Kept by the patron"),
  /** Of a loan to a partner: the broker has checked it in. */
  RELEASED("Released");

  private final String label;

  LoanStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
