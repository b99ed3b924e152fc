package org.interlend.lending;

/** The reasons why a lending request needs the attention of staff. A request may have several. */
public enum Attention {
  NO_COPY("No copy chosen"),
  RENEWAL("Renewal to decide"),
  OVERDUE("Overdue"),
  AT_DESK("Back, not checked in"),
  WARNING("Warning");

  private final String label;

  Attention(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
