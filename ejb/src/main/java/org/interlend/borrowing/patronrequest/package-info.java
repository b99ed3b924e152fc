/**
 * Patron requests: what patrons request on the library's own form, before a broker has it. A patron
 * request is forwarded to the broker's page or waits until staff order it; it ends when it is
 * joined to the borrowing request that the broker makes of it.
 *
 * <p>It comes through {@link org.interlend.borrowing.patronrequest.PatronRequestWorkflow}.
 */
package org.interlend.borrowing.patronrequest;
