package org.interlend.lending.request;

import java.time.Instant;
import java.util.Optional;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.requests.HistoryEventKind;

/**
 * The rejection of a request by staff, which can be undone: the line of the history that it wrote.
 * A rejection that the broker reports is the broker's to undo.
 *
 * @param line says when it was rejected, and from which status
 */
public record UndoableRejection(LendingHistoryLine line) {

  /** Empty unless staff have rejected the request. */
  public static Optional<UndoableRejection> of(LendingRequest request) {
    return request.history().stream()
        .filter(line -> line.from() != line.to())
        .reduce((earlier, later) -> later)
        .filter(line -> line.event() == HistoryEventKind.REQUEST_REJECTED)
        .filter(line -> !line.doneBy().isPartner())
        .map(UndoableRejection::new);
  }

  /**
   * When staff told the broker of it on the broker's own pages or by its interface, if they did.
   */
  public Optional<Instant> answeredAt(LendingRequest request) {
    return request.history().stream()
        .filter(other -> other.event() == HistoryEventKind.ANSWERED_AT_BROKER)
        .map(LendingHistoryLine::happenedAt)
        .filter(at -> !at.isBefore(line.happenedAt()))
        .findFirst();
  }

  /** Whether it is not too late. */
  public boolean inTime(Instant now) {
    return UndoPeriod.covers(line.happenedAt(), now);
  }
}
