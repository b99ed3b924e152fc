package org.interlend.notices;

/** The status of a letter. */
public enum LetterStatus {
  WAITING("Waiting"),
  SENT("Sent"),
  /** All attempts failed; staff can send it again. */
  FAILED("Failed"),
  /** Never sent: the patron had no e-mail address. */
  NO_ADDRESS("No address");

  private final String label;

  LetterStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
