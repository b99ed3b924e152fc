package org.interlend.circulation.shelving;

import java.util.Locale;
import org.interlend.text.Fact;

/**
 * The instruction to staff what to do next with a scanned item. The sentences are in {@code
 * NextSteps.properties}, by the names of the kinds.
 *
 * @param what the kind with the values of its sentence
 */
public record NextStep(Kind kind, Fact what) {

  private static final String BUNDLE = "org.interlend.circulation.shelving.NextSteps";

  /** The kinds of next step. */
  public enum Kind {
    PUT_ON_HOLD_SHELF,
    SEND_TO_LIBRARY,
    SEND_BACK_TO_PARTNER,
    DISCARD,
    BRING_TO_DESK,
    SHIP_TO_PARTNER,
    KEEP_AT_DESK,
    RESHELVE
  }

  /**
   * @param values the values of the sentence
   */
  public static NextStep of(Kind kind, Object... values) {
    return new NextStep(kind, Fact.of(kind, values));
  }

  public static NextStep sendTo(String library) {
    return of(Kind.SEND_TO_LIBRARY, library);
  }

  static NextStep bringTo(MoveRequest move) {
    return of(Kind.BRING_TO_DESK, move.desk().name(), move.partner().name(), move.reference());
  }

  static NextStep ship(MoveRequest move) {
    return of(Kind.SHIP_TO_PARTNER, move.partner().name(), move.reference());
  }

  /** No patron is known for a received item. */
  public static NextStep keepAtDesk() {
    return of(Kind.KEEP_AT_DESK);
  }

  public static NextStep sendBack(String lender) {
    return of(Kind.SEND_BACK_TO_PARTNER, lender);
  }

  /** The lender does not want the copy back. */
  public static NextStep discard() {
    return of(Kind.DISCARD);
  }

  public static NextStep reshelve(String location) {
    return of(Kind.RESHELVE, location);
  }

  /** The instruction for the screen. */
  public String sentence(Locale locale) {
    return what.sentence(BUNDLE, locale);
  }
}
