/**
 * Loans to patrons and partners, with their due dates, renewals and recalls, and the job that finds
 * overdue loans.
 *
 * <p>Steps at the desk are not here but in {@link org.interlend.circulation.DeskWorkflow}; fines
 * are in {@code circulation.account}.
 */
package org.interlend.circulation.loan;
