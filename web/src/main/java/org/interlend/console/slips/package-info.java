/**
 * Printed slips: pick, receive, hold, transit, return and shipping slips, with bar codes. The
 * address of a slip page names the requests, the barcode or the picks to print.
 *
 * <p>Lists to print, such as the pick list, are in {@code desk}; letters are in {@code letters}.
 */
package org.interlend.console.slips;
