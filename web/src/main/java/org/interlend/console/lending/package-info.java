/**
 * The console's pages about lending requests: the list with facets, bulk actions and export, the
 * page of one request with its steps, and the selection of an item by hand.
 *
 * <p>Picking and shipping at the desk are in {@code desk}; what both sides' lists share is in
 * {@code requests}. States and steps are in {@code org.interlend.lending} of {@code ejb}.
 */
package org.interlend.console.lending;
