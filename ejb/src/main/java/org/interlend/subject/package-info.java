/**
 * Decides which record a message is about, on either side: a borrowed item, a borrowing request, a
 * lending request or an own item. Every protocol resolves the numbers in its messages here, once,
 * and hands the records on to {@code org.interlend.borrowing} or {@code org.interlend.lending},
 * which do not know each other.
 */
package org.interlend.subject;
