package org.interlend.catalog;

import java.time.Instant;
import org.interlend.partners.Partner;

/**
 * The data of a new temporary item for a borrowed volume.
 *
 * @param partner the partner that sent it
 * @param policy the item policy; may be null
 * @param pieces the number of pieces; may be null
 * @param returnable whether the partner wants it back; a copy on paper stays with the patron
 * @param lenderDueAt the lender's due date; may be null
 */
public record TemporaryItemInput(
    String barcode,
    Partner partner,
    String policy,
    Integer pieces,
    boolean libraryUseOnly,
    boolean renewable,
    boolean returnable,
    Instant lenderDueAt) {}
