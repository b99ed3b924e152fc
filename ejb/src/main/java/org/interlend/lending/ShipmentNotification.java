package org.interlend.lending;

import java.time.Instant;
import org.interlend.requests.RequestEventKind;

/**
 * A broker reports the circulation status of a lent item.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; may be null if itemId is not
 * @param itemId barcode of the item, or null
 * @param at when it happened, as the broker says; or null
 */
public record ShipmentNotification(
    String partner, String requestId, String itemId, Kind kind, Instant at) {

  /** The kinds of notification. */
  public enum Kind {
    RECEIVED(RequestEventKind.REPORTED_RECEIVED),
    SENT(RequestEventKind.REPORTED_SENT),
    RECALLED(RequestEventKind.REPORTED_RECALLED);

    private final RequestEventKind event;

    Kind(RequestEventKind event) {
      this.event = event;
    }

    /** The event for the history of the request. */
    public RequestEventKind event() {
      return event;
    }
  }
}
