package org.interlend.console.slips;

import java.util.List;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.NextStep;

/** What a slip is for. */
public enum SlipKind {
  /** Goes into what has come from a partner. */
  RECEIVE("Receive slip", "This was not borrowed from a partner, or has no item."),
  /** Shows on the hold shelf for whom an item is kept. */
  HOLD("Hold slip", "Nothing is kept here for a patron."),
  /** Accompanies an item to another library of ours. */
  TRANSIT("Transit slip", "This is not on its way between our libraries."),
  /** Accompanies an item home to its partner. */
  RETURN("Return slip", "This was not borrowed from a partner, or has no item."),
  /** Sends somebody to the shelf. */
  PICK("Pick slip", "This is not to be fetched from its shelf."),
  /** Goes into the parcel to a partner that borrows from us. */
  SHIP("Shipping slip", "This is neither lent to a partner nor to be shipped to one.");

  private final String label;
  private final String whyNone;

  SlipKind(String label, String whyNone) {
    this.label = label;
    this.whyNone = whyNone;
  }

  public String label() {
    return label;
  }

  /** Why there is no such slip for an item or request that is known. */
  String whyNone() {
    return whyNone;
  }

  /** The slips a borrowed item may need where it is now. */
  public static List<SlipKind> fitting(ItemStatus status) {
    return switch (status) {
      case EXPECTED -> List.of(RECEIVE);
      case ON_HOLD_SHELF -> List.of(RECEIVE, HOLD, RETURN);
      case IN_TRANSIT -> List.of(RECEIVE, TRANSIT, RETURN);
      case ON_LOAN, TO_RETURN_TO_PARTNER, RETURNED_TO_PARTNER -> List.of(RETURN);
      case AVAILABLE, IN_PROCESS, MISSING -> List.of();
    };
  }

  /** The slip that goes with an item on its next step, or null when it needs none. */
  public static SlipKind of(NextStep.Kind step) {
    return switch (step) {
      case PUT_ON_HOLD_SHELF -> HOLD;
      case SEND_TO_LIBRARY -> TRANSIT;
      case SEND_BACK_TO_PARTNER -> RETURN;
      case SHIP_TO_PARTNER -> SHIP;
      case BRING_TO_DESK, RESHELVE -> null;
    };
  }
}
