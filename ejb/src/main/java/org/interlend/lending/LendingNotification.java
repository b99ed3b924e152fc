package org.interlend.lending;

import org.interlend.requests.HistoryEventKind;

/** What a broker reports about where a lent item is. */
public enum LendingNotification {
  RECEIVED(HistoryEventKind.REPORTED_RECEIVED),
  SENT(HistoryEventKind.REPORTED_SENT),
  RECALLED(HistoryEventKind.REPORTED_RECALLED);

  private final HistoryEventKind event;

  LendingNotification(HistoryEventKind event) {
    this.event = event;
  }

  /** The event for the history of the request. */
  public HistoryEventKind event() {
    return event;
  }
}
