package org.interlend.borrowing.file;

/** Whether a patron can open a file, and if not, why. */
public enum FileAccessStatus {
  /** The file is here, and the patron has not been sent a link. */
  NOT_SENT("Not sent yet"),
  OPEN("Can be opened"),
  EXPIRED("Expired"),
  USED_UP("Opened as often as allowed"),
  WITHDRAWN("Withdrawn");

  private final String label;

  FileAccessStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
