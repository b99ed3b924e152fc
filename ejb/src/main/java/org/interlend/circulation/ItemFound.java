package org.interlend.circulation;

import org.interlend.catalog.Item;

/**
 * An item that was missing is in somebody's hand; announced within the same transaction.
 *
 * @param by who did it
 */
public record ItemFound(Item item, String by) {}
