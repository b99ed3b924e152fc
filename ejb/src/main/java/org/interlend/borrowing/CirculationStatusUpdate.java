package org.interlend.borrowing;

import org.interlend.requests.RequestEventKind;

/** The circulation status that a lender reports for an item on loan (Z39.83-1, 5.5.4). */
public enum CirculationStatusUpdate {
  RENEWAL_STILL_PENDING(RequestEventKind.RENEWAL_UNDECIDED),
  RENEWAL_REFUSED(RequestEventKind.RENEWAL_REFUSED),
  OVERDUE(RequestEventKind.REPORTED_OVERDUE);

  private final RequestEventKind event;

  CirculationStatusUpdate(RequestEventKind event) {
    this.event = event;
  }

  /** The event for the history of the request. */
  RequestEventKind event() {
    return event;
  }
}
