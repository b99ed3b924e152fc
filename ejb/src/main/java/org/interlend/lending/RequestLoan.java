package org.interlend.lending;

import java.time.Instant;
import org.interlend.partners.Format;

/**
 * A broker asks us to lend something.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request
 * @param requester for whom, in the broker's words; may be null. Never looked up.
 * @param neededBefore when it is needed, or null
 */
public record RequestLoan(
    String partner,
    String requestId,
    String requester,
    TitleRequest wish,
    Format format,
    Instant neededBefore) {}
