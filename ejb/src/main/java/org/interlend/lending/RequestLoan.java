package org.interlend.lending;

import java.time.Instant;
import org.interlend.partners.Format;

/**
 * The content of a RequestItem message: a broker requests a title.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request
 * @param requester the partner's patron as the broker names them; may be null. Never looked up.
 * @param neededBefore the latest date at which the partner can use it, or null
 */
public record RequestLoan(
    String partner,
    String requestId,
    String requester,
    TitleRequest wish,
    Format format,
    Instant neededBefore) {}
