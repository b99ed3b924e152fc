package org.interlend.circulation;

import org.interlend.Actor;

/**
 * An item is to be kept longer.
 *
 * @param by who asks: the patron, or staff
 */
public record Renew(String barcode, Actor by) {

  /**
   * @param staff the staff account that asks
   */
  public static Renew byStaff(String barcode, String staff) {
    return new Renew(barcode, Actor.named(staff));
  }

  /** The patron asks, without staff. */
  public static Renew byPatron(String barcode) {
    return new Renew(barcode, Actor.PATRON);
  }
}
