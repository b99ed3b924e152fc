package org.interlend.circulation;

/** Whether a loan runs. */
public enum LoanStatus {
  OPEN("On loan"),
  RETURNED("Returned"),
  LOST("Lost"),
  /** Ended by the broker's word, without the patron at the desk. */
  CLOSED_BY_BROKER("Closed by the broker"),
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
