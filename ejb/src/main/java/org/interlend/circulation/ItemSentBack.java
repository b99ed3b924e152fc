package org.interlend.circulation;

import org.interlend.catalog.Item;

/**
 * A borrowed item is in the parcel to its partner; announced within the same transaction.
 *
 * @param by who did it
 */
public record ItemSentBack(Item item, String by) {}
