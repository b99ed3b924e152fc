package org.interlend.partners;

/** The format of a request: a physical item or a file. */
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
