package org.interlend.lending;

/**
 * Why a lending request needs somebody to look at it. One request may do so for several reasons.
 */
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
