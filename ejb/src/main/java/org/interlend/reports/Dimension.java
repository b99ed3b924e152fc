package org.interlend.reports;

/** By what statistics are grouped. */
public enum Dimension {
  PARTNER("partner"),
  LIBRARY("library"),
  FORMAT("format"),
  PATRON_GROUP("patronGroup"),
  MONTH("month"),
  /** The library behind the broker: the lender of borrowing, the borrower of lending. */
  OTHER_LIBRARY("otherLibrary");

  private final String code;

  Dimension(String code) {
    this.code = code;
  }

  /** Its name in calls of the management API. */
  public String code() {
    return code;
  }
}
