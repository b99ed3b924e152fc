package org.interlend.circulation.hold;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: a hold on a title has got another copy, which was free
 * first.
 *
 * @param before the copy for which it waited until now
 * @param by who has the other copy at the desk
 */
public record HoldCopyChanged(Item before, String by) {}
