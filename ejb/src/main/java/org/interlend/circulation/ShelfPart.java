package org.interlend.circulation;

/** A part of the hold shelves: what is kept, and what nobody collected, by where it goes. */
public enum ShelfPart {
  /** Kept for patrons who may still come. */
  ACTIVE("Active"),
  /** Borrowed items that go into the parcel to their partner. */
  RETURN_TO_PARTNER("Return to partner"),
  /** Own items whose shelf is in the same library. */
  RESHELVE("Reshelve"),
  /** What travels to another library first. */
  SEND_TO_LIBRARY("Send to library"),
  /** What another patron waits for. */
  ACTIVATE_NEXT("Activate next");

  private final String label;

  ShelfPart(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
