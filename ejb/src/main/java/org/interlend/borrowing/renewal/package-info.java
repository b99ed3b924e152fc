/**
 * Renewals of borrowed items: requests of patrons and staff, the lender's answers, renewals
 * recorded by hand, and requests without an answer.
 *
 * <p>RenewItem, the renewal's status in CirculationStatusUpdated, and the page renewals come
 * through here. The new due date of the loan is set by {@code circulation.loan}.
 */
package org.interlend.borrowing.renewal;
