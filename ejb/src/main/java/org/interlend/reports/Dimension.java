package org.interlend.reports;

/** By what statistics are grouped. */
public enum Dimension {
  PARTNER("partner"),
  LIBRARY("library"),
  FORMAT("format"),
  PATRON_GROUP("patronGroup"),
  MONTH("month");

  private final String code;

  Dimension(String code) {
    this.code = code;
  }

  /** Its name in calls of the management API. */
  public String code() {
    return code;
  }
}
