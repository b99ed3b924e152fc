package org.interlend.circulation;

import org.interlend.catalog.Item;

/**
 * An expected item has been scanned at a desk for the first time; announced within the same
 * transaction.
 *
 * @param by who did it
 */
public record ItemArrived(Item item, String by) {}
