/**
 * What pages share that take one step after the other, with scanned numbers or with ticked rows:
 * each step in a transaction of its own, and the list of what became of each.
 *
 * <p>The pages are in {@code desk} and {@code borrowing}.
 */
package org.interlend.console.scan;
