package org.interlend.lending;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a hold on a lent item would do.
 *
 * @param partner name of the partner that has it
 * @param dueAt its due date now
 * @param recalledDueAt its due date once it is recalled; never later
 */
public record RecallPreview(String barcode, String partner, Instant dueAt, Instant recalledDueAt)
    implements Serializable {}
