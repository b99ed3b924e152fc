package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to renew a loan.
 *
 * @param loan key of the loan; null for the item's running one
 * @param by who requests it: the patron, or staff
 */
public record RenewCommand(String barcode, Long loan, Actor by) {

  /**
   * @param staff who requests it
   */
  public static RenewCommand byStaff(String barcode, Actor staff) {
    return byStaff(barcode, null, staff);
  }

  /** The same for one loan, which must not have ended. */
  public static RenewCommand byStaff(String barcode, Long loan, Actor staff) {
    return new RenewCommand(barcode, loan, staff);
  }

  /** The patron requests it, without staff. */
  public static RenewCommand byPatron(String barcode) {
    return new RenewCommand(barcode, null, Actor.PATRON);
  }
}
