package org.interlend.notices;

/** Where a letter is on its way. */
public enum LetterStatus {
  WAITING("Waiting"),
  SENT("Sent"),
  /** Given up; staff can send it again. */
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
