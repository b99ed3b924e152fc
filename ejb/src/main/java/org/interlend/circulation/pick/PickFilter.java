package org.interlend.circulation.pick;

/**
 * Which picks a list shows; null means all.
 *
 * @param library code of the library on whose shelves the items are
 * @param purpose for a partner or a patron
 * @param text beginning of a barcode, call number or title
 * @param withoutSlip only those without a printed pick slip
 */
public record PickFilter(String library, Pick.Purpose purpose, String text, boolean withoutSlip) {

  /** All picks from the shelves of a library, or of all libraries for null. */
  public static PickFilter at(String library) {
    return new PickFilter(library, null, null, false);
  }
}
