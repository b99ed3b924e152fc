package org.interlend.lending.locate;

import java.time.Instant;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TitleRequest;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;

/**
 * The content of a RequestItem message: a broker requests a title.
 *
 * @param known the request that has this number already, or null
 * @param requestId the broker's number; null if this library's number takes its place
 * @param requester the partner's patron as the broker names them; may be null. Never looked up.
 * @param neededBefore the latest date at which the partner can use it, or null
 * @param order what the broker says beyond that
 */
public record RequestLoan(
    Partner partner,
    LendingRequest known,
    String requestId,
    String requester,
    TitleRequest title,
    Format format,
    Instant neededBefore,
    LoanOrder order) {}
