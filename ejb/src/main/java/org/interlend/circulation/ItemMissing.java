package org.interlend.circulation;

import org.interlend.catalog.Item;

/**
 * An item is not where it should be; announced within the same transaction.
 *
 * @param by who did it
 */
public record ItemMissing(Item item, String by) {}
