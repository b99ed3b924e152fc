/**
 * The way of an item into the library: announcement, AcceptItem, receipt at a desk, with the checks
 * of patron, barcode and pickup library.
 *
 * <p>RequestItem (for borrowing), AcceptItem and the page receive come through here. The hold that
 * is placed for the patron is in {@code circulation.hold}; files are in {@code borrowing.file}.
 */
package org.interlend.borrowing.receiving;
