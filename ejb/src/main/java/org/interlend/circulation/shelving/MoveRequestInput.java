package org.interlend.circulation.shelving;

import java.time.LocalDate;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Desk;
import org.interlend.partners.Partner;

/**
 * The data of a new move request.
 *
 * @param partner the partner who requested the item
 * @param reference the partner's number of the lending request
 * @param expiresOn the last day before the lending request expires, or null
 */
public record MoveRequestInput(
    LocalItem item, Desk desk, Partner partner, String reference, LocalDate expiresOn) {}
