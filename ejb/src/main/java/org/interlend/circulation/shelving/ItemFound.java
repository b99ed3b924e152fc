package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: a desk has scanned a missing item, which is where its
 * holds or its shelf have it now. Observers may place a move request for it.
 *
 * @param by who did it
 */
public record ItemFound(Item item, String by) {}
