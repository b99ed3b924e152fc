package org.interlend;

import java.time.Instant;
import java.util.Objects;

/**
 * What staff must know of a request before they go on.
 *
 * @param at when it arose
 * @param item barcode of the item it is about, or null
 * @param detail a day, name or reason that belongs to it, or null
 */
public record RequestWarning(RequestWarningKind kind, Instant at, String item, String detail) {

  private static final int ITEM = 100;
  private static final int DETAIL = 400;

  public RequestWarning {
    item = Text.fit(item, ITEM);
    detail = Text.fit(detail, DETAIL);
  }

  /** In words for staff. */
  public String text() {
    return kind.sentence(item, detail);
  }

  /** Whether both warn of the same, so that the later one is enough. */
  boolean repeats(RequestWarning other) {
    return kind == other.kind && Objects.equals(item, other.item);
  }
}
