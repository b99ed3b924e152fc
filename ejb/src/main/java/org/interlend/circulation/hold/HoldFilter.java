package org.interlend.circulation.hold;

import java.io.Serializable;

/**
 * Which holds a hold shelf list shows.
 *
 * @param part of the shelves; null for all that were not collected
 * @param library code of the pickup library, or null for all
 * @param text beginning of a barcode or title, or beginnings of the words of a patron's name; null
 *     for all
 * @param lastDayToday only those whose last day is today
 * @param byName whether patrons' names are searched
 */
public record HoldFilter(
    HoldShelfCategory part, String library, String text, boolean lastDayToday, boolean byName)
    implements Serializable {

  /** The holds that were not collected, of all parts of the shelves. */
  public static final HoldFilter UNCOLLECTED = of(null);

  public static HoldFilter of(HoldShelfCategory part) {
    return new HoldFilter(part, null, null, false, false);
  }

  /** Of the same those whose last day is today. */
  public HoldFilter lastDay() {
    return new HoldFilter(part, library, text, true, byName);
  }

  /** The same at one library; null for all. */
  public HoldFilter at(String code) {
    return new HoldFilter(part, code, text, lastDayToday, byName);
  }
}
