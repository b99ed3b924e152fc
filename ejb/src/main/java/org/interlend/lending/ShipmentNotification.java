package org.interlend.lending;

import org.interlend.requests.RequestEventKind;

/** What a broker reports about where a lent item is. */
public enum ShipmentNotification {
  RECEIVED(RequestEventKind.REPORTED_RECEIVED),
  SENT(RequestEventKind.REPORTED_SENT),
  RECALLED(RequestEventKind.REPORTED_RECALLED);

  private final RequestEventKind event;

  ShipmentNotification(RequestEventKind event) {
    this.event = event;
  }

  /** The event for the history of the request. */
  public RequestEventKind event() {
    return event;
  }
}
