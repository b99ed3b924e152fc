package org.interlend.circulation;

/** How an entry on a patron's account stands. What is settled stays so. */
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
