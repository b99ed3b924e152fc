package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: a desk has scanned an expected item for the first time.
 *
 * @param by who did it
 */
public record ItemArrived(Item item, String by) {}
