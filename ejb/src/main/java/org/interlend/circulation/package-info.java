/**
 * The circulation desk, for own and borrowed items alike: lending, taking back, scanning and holds.
 *
 * <p>Entry points are {@link org.interlend.circulation.DeskWorkflow}, {@link
 * org.interlend.circulation.LossWorkflow}, {@link org.interlend.circulation.HoldWorkflow} and
 * {@link org.interlend.circulation.TitleHoldWorkflow}, with {@link
 * org.interlend.circulation.pick.PickWorkflow} and {@link
 * org.interlend.circulation.account.AccountWorkflow} below, used by the pages desk, scan,
 * hold-shelf, title, picks, loans, terms and patron, and by the patrons' own pages.
 *
 * <p>The packages below have the parts: {@code loan}, {@code letter}, {@code hold}, {@code
 * shelving}, {@code pick}, {@code account} and {@code terms}. They do not know this package.
 * Requests are not here: {@code borrowing} and {@code lending} observe what concerns them of {@link
 * org.interlend.circulation.DeskEvent}, and the CDI events of these packages, within the
 * transaction.
 */
package org.interlend.circulation;
