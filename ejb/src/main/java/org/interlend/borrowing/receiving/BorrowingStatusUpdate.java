package org.interlend.borrowing.receiving;

import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.broker.BrokerData;

/**
 * What a broker tells of a borrowing request after its announcement.
 *
 * @param state what its status means here
 * @param lender the library that lends, as far as the message names it
 * @param broker what the broker says in its own words
 * @param first whether the request was announced with this status, so that it is new although the
 *     request has it already
 */
public record BorrowingStatusUpdate(
    BorrowingRequest request,
    State state,
    ReportedLender lender,
    BrokerData broker,
    boolean first) {

  /** What the status at the broker means for a borrowing request. */
  public enum State {
    /** The message says nothing about it. */
    UNCHANGED,
    /** A lender is looked for. */
    OPEN,
    WILL_SUPPLY,
    /** It is on loan, and may be reserved. */
    CONDITIONAL,
    CONDITIONAL_ACCEPTED,
    /** No library supplies it; the broker may still go on. */
    NOT_SUPPLIED,
    SHIPPED,
    /** A copy is here, to be handed out. */
    COPY_AVAILABLE,
    /** The patron has the copy. */
    COPY_SUPPLIED,
    /** Staff have canceled it at the broker. */
    CANCELED,
    /** The other library does not accept that staff have canceled it; it goes on. */
    CANCEL_REFUSED,
    /** The broker's word has no meaning here; staff look. */
    UNKNOWN;

    /** Whether a library lends the item, or has sent the copy. */
    public boolean supplies() {
      return switch (this) {
        case WILL_SUPPLY, SHIPPED, COPY_AVAILABLE, COPY_SUPPLIED -> true;
        default -> false;
      };
    }
  }
}
