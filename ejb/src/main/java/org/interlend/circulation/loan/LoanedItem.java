package org.interlend.circulation.loan;

import java.time.Instant;

/**
 * An item that a patron has on loan, without the records behind it: what a broker is told.
 *
 * @param lender code of the partner of a borrowed item; null for an own one
 */
public record LoanedItem(String barcode, String title, Instant dueAt, String lender) {}
