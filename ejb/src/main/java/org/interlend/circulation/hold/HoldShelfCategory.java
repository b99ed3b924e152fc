package org.interlend.circulation.hold;

import org.interlend.text.Labeled;

/** A part of the hold shelf: the kept items, and the uncollected ones by their next step. */
public enum HoldShelfCategory implements Labeled {
  /** Kept for patrons who may still come. */
  ACTIVE,
  /** Borrowed items to send back to their partner. */
  RETURN_TO_PARTNER,
  /** Copies on paper, which do not go back. */
  DISCARD,
  /** Own items whose shelf is in the same library. */
  RESHELVE,
  /** Items to send to another library first. */
  SEND_TO_LIBRARY,
  /** Items with a hold of another patron. */
  ACTIVATE_NEXT
}
