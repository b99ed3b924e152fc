/**
 * The circulation desk: loans, holds and the hold shelf, move requests and the pick list, terms of
 * use, due dates, fines and patrons' accounts, for own and borrowed items alike.
 *
 * <p>Entry points are {@link org.interlend.circulation.DeskWorkflow}, {@link
 * org.interlend.circulation.HoldWorkflow}, {@link org.interlend.circulation.PickWorkflow} and
 * {@link org.interlend.circulation.AccountWorkflow}, used by the pages desk, scan, hold-shelf,
 * picks, loans, terms and patron.
 *
 * <p>Requests are not here: {@code borrowing} and {@code lending} observe the CDI events of this
 * package, such as {@link org.interlend.circulation.ItemLent}, within its transaction.
 */
package org.interlend.circulation;
