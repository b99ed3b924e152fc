package org.interlend.partners;

/** Whether a request is for a thing or for a file. */
public enum Format {
  PHYSICAL("Physical"),
  DIGITAL("Digital");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
