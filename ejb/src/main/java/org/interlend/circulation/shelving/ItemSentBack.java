package org.interlend.circulation.shelving;

import org.interlend.catalog.Item;

/**
 * CDI event, fired in the same transaction: staff have sent a borrowed item back to its partner.
 *
 * @param by who did it
 */
public record ItemSentBack(Item item, String by) {}
