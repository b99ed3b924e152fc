package org.interlend.console.slips;

import java.util.List;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.shelving.NextStep;

/** The kinds of slips. */
public enum SlipKind {
  /** Stays with an item received from a partner. */
  RECEIVE,
  /** Shows the patron on the hold shelf. */
  HOLD,
  /** Accompanies an item to another library of the institution. */
  TRANSIT,
  /** Accompanies a borrowed item back to its partner. */
  RETURN,
  /** Tells staff which item to fetch from the shelf. */
  PICK,
  /** Goes into the parcel to a partner that borrows an item. */
  SHIP;

  /** Whether it stays in the library, so that it has the notes of staff, too. */
  boolean staysInside() {
    return this != RETURN && this != SHIP;
  }

  /** The slips that may be useful for a borrowed item with this status. */
  public static List<SlipKind> fitting(ItemStatus status) {
    return switch (status) {
      case EXPECTED -> List.of(RECEIVE);
      case ON_HOLD_SHELF -> List.of(RECEIVE, HOLD, RETURN);
      case IN_TRANSIT -> List.of(RECEIVE, TRANSIT, RETURN);
      case ON_LOAN, TO_RETURN_TO_PARTNER, RETURNED_TO_PARTNER -> List.of(RETURN);
      case AVAILABLE, IN_PROCESS, TO_DISCARD, MISSING -> List.of();
    };
  }

  /** The slip for the item's next step, or null when none is needed. */
  public static SlipKind of(NextStep.Kind step) {
    return switch (step) {
      case PUT_ON_HOLD_SHELF -> HOLD;
      case SEND_TO_LIBRARY -> TRANSIT;
      case SEND_BACK_TO_PARTNER -> RETURN;
      case SHIP_TO_PARTNER -> SHIP;
      case BRING_TO_DESK, DISCARD, KEEP_AT_DESK, RESHELVE -> null;
    };
  }
}
