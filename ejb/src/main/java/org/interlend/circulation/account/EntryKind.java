package org.interlend.circulation.account;

/** What an entry on a patron's account is for. */
public enum EntryKind {
  /** A fine for an item that was returned late. */
  OVERDUE_FINE("Overdue fine"),
  /** Anything else that staff or a broker have entered, such as the price of a lost item. */
  CHARGE("Charge");

  private final String label;

  EntryKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
