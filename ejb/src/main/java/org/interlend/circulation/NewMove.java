package org.interlend.circulation;

import java.time.LocalDate;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Desk;
import org.interlend.partners.Partner;

/**
 * An own item to be brought to a desk.
 *
 * @param partner for whom
 * @param reference the partner's number of what it is for
 * @param expiresOn the last day its request is worked on, or null
 */
public record NewMove(
    LocalItem item, Desk desk, Partner partner, String reference, LocalDate expiresOn) {}
