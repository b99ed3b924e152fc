/**
 * The console's pages about borrowing requests: the list with facets, bulk actions and export, the
 * page of one request with its steps and its file, and the list of renewals.
 *
 * <p>Receiving and sending back at the desk are in {@code desk}; what both sides' lists share is in
 * {@code requests}. States and steps are in {@code org.interlend.borrowing} of {@code ejb}.
 */
package org.interlend.console.borrowing;
