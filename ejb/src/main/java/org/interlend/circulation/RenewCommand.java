package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to renew a loan.
 *
 * @param by who requests it: the patron, or staff
 */
public record RenewCommand(String barcode, Actor by) {

  /**
   * @param staff the staff account that requests it
   */
  public static RenewCommand byStaff(String barcode, String staff) {
    return new RenewCommand(barcode, Actor.named(staff));
  }

  /** The patron requests it, without staff. */
  public static RenewCommand byPatron(String barcode) {
    return new RenewCommand(barcode, Actor.PATRON);
  }
}
