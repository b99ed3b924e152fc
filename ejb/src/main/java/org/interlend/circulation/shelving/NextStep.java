package org.interlend.circulation.shelving;

/**
 * The instruction to staff what to do next with a scanned item.
 *
 * @param sentence the instruction for the screen
 */
public record NextStep(Kind kind, String sentence) {

  /** The kinds of next step. */
  public enum Kind {
    PUT_ON_HOLD_SHELF,
    SEND_TO_LIBRARY,
    SEND_BACK_TO_PARTNER,
    BRING_TO_DESK,
    SHIP_TO_PARTNER,
    KEEP_AT_DESK,
    RESHELVE
  }

  public static NextStep sendTo(String library) {
    return new NextStep(Kind.SEND_TO_LIBRARY, "Send it to " + library);
  }

  static NextStep bringTo(MoveRequest move) {
    return new NextStep(
        Kind.BRING_TO_DESK,
        "Bring it to the %s: it goes to %s, request %s"
            .formatted(move.desk().name(), move.partner().name(), move.reference()));
  }

  static NextStep ship(MoveRequest move) {
    return new NextStep(
        Kind.SHIP_TO_PARTNER,
        "Ship it to %s, request %s".formatted(move.partner().name(), move.reference()));
  }

  /** No patron is known for a received item. */
  public static NextStep keepAtDesk() {
    return new NextStep(Kind.KEEP_AT_DESK, "Keep it at the desk until its patron is assigned");
  }

  public static NextStep sendBack(String partner) {
    return new NextStep(
        Kind.SEND_BACK_TO_PARTNER, "Do not reshelve it: send it back to " + partner);
  }

  public static NextStep reshelve(String location) {
    return new NextStep(Kind.RESHELVE, "Put it back on its shelf at " + location);
  }
}
