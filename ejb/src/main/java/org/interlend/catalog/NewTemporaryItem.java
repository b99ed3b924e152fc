package org.interlend.catalog;

import java.time.Instant;

/**
 * A borrowed volume that is to be recorded.
 *
 * @param returnTo code of the partner it came from
 * @param policy the policy it is lent under; may be null
 * @param description volume or part; may be null
 * @param pieces how many pieces; may be null
 * @param lenderDueAt when the lender wants it back; may be null
 */
public record NewTemporaryItem(
    String barcode,
    String returnTo,
    String policy,
    String description,
    Integer pieces,
    boolean libraryUseOnly,
    boolean renewable,
    Instant lenderDueAt) {}
