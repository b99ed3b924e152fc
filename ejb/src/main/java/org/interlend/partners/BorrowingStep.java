package org.interlend.partners;

/** Optional steps of borrowing, which a library can switch off for each partner. */
public enum BorrowingStep {
  CANCEL_BY_PARTNER("The broker may cancel a request"),
  CANCEL_BY_PATRON("Patrons may cancel a request"),
  CANCEL_BY_STAFF("Staff may cancel a request"),
  RECALL_BY_PARTNER("The lender may recall an item"),
  REPORT_DAMAGED("Staff report damaged items"),
  REPORT_LOST("Staff report lost items");

  private final String label;

  BorrowingStep(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
