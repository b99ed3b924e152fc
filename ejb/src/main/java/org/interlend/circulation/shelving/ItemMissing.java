package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: staff cannot find an item where it should be.
 *
 * @param by who did it
 */
public record ItemMissing(Item item, String by) {}
