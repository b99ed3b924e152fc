package org.interlend.borrowing;

import java.time.Instant;
import org.interlend.partners.Format;
import org.interlend.partners.FormatEvidence;

/**
 * The content of an early announcement: the broker is looking for a title for one of the library's
 * patrons.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request
 * @param patron the patron's identifier
 * @param format physical or digital if the message says so, else null
 * @param evidence what else in the message indicates the format
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
