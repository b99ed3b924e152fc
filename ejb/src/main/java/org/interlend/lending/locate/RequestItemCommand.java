package org.interlend.lending.locate;

import java.time.Instant;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;

/**
 * The content of a RequestItem message: a broker requests a title.
 *
 * @param known the request that has this number already, or null
 * @param requestId the broker's number; null if it names none
 * @param requester the partner's patron as the broker names them; may be null. Never looked up.
 * @param neededBefore the latest date at which the partner can use it, or null
 * @param order what the broker says beyond that
 */
public record RequestItemCommand(
    Partner partner,
    LendingRequest known,
    String requestId,
    String requester,
    RequestedMaterial title,
    RequestFormat format,
    Instant neededBefore,
    LendingOrderDetails order) {

  /** Whether it has a number, or this library's number takes its place. */
  boolean isNumbered() {
    return requestId != null || order.numberPrefix() != null;
  }

  /** The same with a number, which a request may have already. */
  RequestItemCommand numbered(String number, LendingRequest request) {
    return new RequestItemCommand(
        partner, request, number, requester, title, format, neededBefore, order);
  }

  /** Whether it says again what was requested, and is still open, for the same user. */
  boolean repeats(LendingRequest request) {
    return requester != null
        && requester.equals(request.requester())
        && format == request.format()
        && !request.status().isFinal();
  }
}
