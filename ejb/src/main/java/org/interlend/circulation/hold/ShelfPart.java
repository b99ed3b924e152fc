package org.interlend.circulation.hold;

/** A part of the hold shelf: the kept items, and the uncollected ones by their next step. */
public enum ShelfPart {
  /** Kept for patrons who may still come. */
  ACTIVE("Active"),
  /** Borrowed items to send back to their partner. */
  RETURN_TO_PARTNER("Return to partner"),
  /** Own items whose shelf is in the same library. */
  RESHELVE("Reshelve"),
  /** Items to send to another library first. */
  SEND_TO_LIBRARY("Send to library"),
  /** Items with a hold of another patron. */
  ACTIVATE_NEXT("Activate next");

  private final String label;

  ShelfPart(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
