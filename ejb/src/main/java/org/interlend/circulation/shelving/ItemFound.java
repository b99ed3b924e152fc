package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: a desk has scanned a missing item.
 *
 * @param by who did it
 */
public record ItemFound(Item item, String by) {}
