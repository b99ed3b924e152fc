package org.interlend.borrowing;

import java.time.Instant;
import org.interlend.partners.Format;
import org.interlend.partners.FormatEvidence;

/**
 * The broker tells early that it looks for something for a patron of ours.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request
 * @param patron the patron's identifier
 * @param format thing or file where the message says so, or null
 * @param evidence what else the message says about it
 * @param pickupLocation the broker's name of the pickup place, or null
 * @param neededBefore when the patron needs it, or null
 */
public record AnnounceRequest(
    String partner,
    String requestId,
    String patron,
    RequestedCitation wanted,
    Format format,
    FormatEvidence evidence,
    String pickupLocation,
    Instant neededBefore) {}
