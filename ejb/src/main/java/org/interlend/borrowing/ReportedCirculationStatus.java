package org.interlend.borrowing;

import org.interlend.requests.HistoryEventKind;

/** The circulation status that a lender reports for an item on loan (Z39.83-1, 5.5.4). */
public enum ReportedCirculationStatus {
  RENEWAL_STILL_PENDING(HistoryEventKind.RENEWAL_UNDECIDED),
  RENEWAL_REFUSED(HistoryEventKind.RENEWAL_REFUSED),
  OVERDUE(HistoryEventKind.REPORTED_OVERDUE);

  private final HistoryEventKind event;

  ReportedCirculationStatus(HistoryEventKind event) {
    this.event = event;
  }

  /** The event for the history of the request. */
  HistoryEventKind event() {
    return event;
  }
}
