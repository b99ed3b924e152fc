package org.interlend.circulation.loan;

import java.time.Instant;
import org.interlend.catalog.ItemHome;
import org.interlend.partners.Partner;

/**
 * An item that a patron has on loan, without the records behind it: what a broker is told.
 *
 * @param lender code of the partner that lends it; null for an own item, or where it was not read
 */
public record LoanedItem(String barcode, String title, Instant dueAt, String lender) {

  public LoanedItem(String barcode, String title, Instant dueAt) {
    this(barcode, title, dueAt, null);
  }

  /** Whether it is an own item, or one that this partner lends. */
  public boolean isKnownTo(Partner broker) {
    return ItemHome.isKnown(lender, broker);
  }
}
