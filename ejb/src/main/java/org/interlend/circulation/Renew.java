package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to renew a loan.
 *
 * @param by who requests it: the patron, or staff
 */
public record Renew(String barcode, Actor by) {

  /**
   * @param staff the staff account that requests it
   */
  public static Renew byStaff(String barcode, String staff) {
    return new Renew(barcode, Actor.named(staff));
  }

  /** The patron requests it, without staff. */
  public static Renew byPatron(String barcode) {
    return new Renew(barcode, Actor.PATRON);
  }
}
