package org.interlend.circulation.account;

/** The status of an entry on a patron's account. A settled entry is never reopened. */
public enum EntryStatus {
  OPEN("Open"),
  PAID("Paid"),
  WAIVED("Waived");

  private final String label;

  EntryStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
