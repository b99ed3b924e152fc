package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: a desk has scanned a missing item, and it has its next
 * step: to a hold, or to its shelf. Observers may place a move request for it. Or it has been lent
 * to a partner.
 *
 * @param by who did it
 */
public record ItemFound(Item item, String by) {}
