package org.interlend.requests;

import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.text.Facts;

/**
 * A message to a broker that has missed its aim, which the request it is about has to tell staff.
 *
 * @param refused whether the broker has refused it; otherwise it could not be delivered
 * @param why what the journal says of it
 */
public record FailedMessage(OutgoingMessageContent about, boolean refused, Facts why) {

  /** What staff are warned of, and the line in the history of the request. */
  private record Failure(
      RequestWarningKind refused, RequestWarningKind undelivered, HistoryEventKind line) {}

  private static Failure of(OutgoingKind kind) {
    return switch (kind) {
      case RENEW_ITEM ->
          new Failure(
              RequestWarningKind.RENEWAL_NOT_DELIVERED,
              RequestWarningKind.RENEWAL_NOT_DELIVERED,
              HistoryEventKind.RENEWAL_NOT_DELIVERED);
      case RECALL_ITEM ->
          new Failure(
              RequestWarningKind.RECALL_REFUSED,
              RequestWarningKind.RECALL_NOT_DELIVERED,
              HistoryEventKind.RECALL_NOT_DELIVERED);
      case ITEM_RENEWED, RENEWAL_REFUSED ->
          new Failure(
              RequestWarningKind.RENEWAL_ANSWER_REFUSED,
              RequestWarningKind.RENEWAL_ANSWER_NOT_DELIVERED,
              HistoryEventKind.RENEWAL_ANSWER_NOT_DELIVERED);
      case SHIPPED, NOT_AVAILABLE, BACK, RECEIVED, CHECKED_OUT, CHECKED_IN, EXTENDED, RETURNED ->
          new Failure(
              RequestWarningKind.BROKER_REFUSED,
              RequestWarningKind.BROKER_NOT_TOLD,
              HistoryEventKind.BROKER_NOT_TOLD);
    };
  }

  RequestWarningKind warning() {
    Failure failure = of(about.kind());
    return refused ? failure.refused() : failure.undelivered();
  }

  /** The line in the history of the request. */
  public HistoryEventKind line() {
    return of(about.kind()).line();
  }

  /**
   * Whether staff still have to know: of a request that has ended, what the broker was not told.
   */
  public boolean concerns(ResourceSharingRequest<?> request) {
    return line() == HistoryEventKind.BROKER_NOT_TOLD || !request.status().isFinal();
  }
}
