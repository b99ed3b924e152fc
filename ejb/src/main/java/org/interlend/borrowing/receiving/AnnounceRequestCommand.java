package org.interlend.borrowing.receiving;

import java.time.Instant;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.patrons.PatronLookupResult;

/**
 * The content of an early announcement: the broker is looking for a title for one of the library's
 * patrons.
 *
 * @param known the request that has this number already, or null
 * @param requestId the broker's number; null if this library's number takes its place, or it has
 *     none
 * @param patron for whom it is, or null if the message does not say
 * @param format physical or digital if the message says so, else null
 * @param evidence what else in the message indicates the format
 * @param pickupLocation the broker's name of the pickup library, or null
 * @param neededBefore when the patron needs it, or null
 * @param order what the broker says beyond that
 */
public record AnnounceRequestCommand(
    Partner partner,
    BorrowingRequest known,
    String requestId,
    PatronLookupResult patron,
    RequestedCitation citation,
    RequestFormat format,
    RequestFormatEvidence evidence,
    String pickupLocation,
    Instant neededBefore,
    BorrowingOrderDetails order) {

  /** Whether it has a number, or this library's number takes its place. */
  boolean isNumbered() {
    return requestId != null || order.numberPrefix() != null;
  }

  /** The same with a number, which a request may have already. */
  AnnounceRequestCommand numbered(String number, BorrowingRequest request) {
    return new AnnounceRequestCommand(
        partner,
        request,
        number,
        patron,
        citation,
        format,
        evidence,
        pickupLocation,
        neededBefore,
        order);
  }

  /** The format, where the message does not say it by what indicates it. */
  RequestFormat requestedFormat() {
    return format == null ? evidence.format(partner.accept()) : format;
  }

  /** Whether it says again what was announced, and is still awaited, for the same patron. */
  boolean repeats(BorrowingRequest request) {
    return patron != null
        && patron.found().contains(request.patron())
        && requestedFormat() == request.format()
        && request.status().isAwaited()
        && !citation.differsFrom(request);
  }
}
