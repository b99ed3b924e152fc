package org.interlend.exchange.outbox;

import java.time.Instant;

/**
 * The content of a message to a partner, to be sent once the transaction has committed. It is
 * independent of the protocol, which only the sender knows.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; messages about one request keep their order
 * @param itemId the item's number as the partner knows it; null for a message about no item
 * @param patron the patron's number, or null
 * @param desiredDueAt the due date requested or set, or null
 * @param reason why, in the words of staff, or null
 * @param link where a shipped file can be opened, or null; it is kept until the message is settled
 */
public record OutgoingMessageContent(
    String partner,
    OutgoingKind kind,
    String requestId,
    String itemId,
    String patron,
    Instant desiredDueAt,
    String reason,
    String link) {

  /** A message without further content. */
  public static OutgoingMessageContent of(
      String partner, OutgoingKind kind, String requestId, String itemId) {
    return new OutgoingMessageContent(partner, kind, requestId, itemId, null, null, null, null);
  }

  /** With the patron's number, or null. */
  public OutgoingMessageContent patron(String number) {
    return new OutgoingMessageContent(
        partner, kind, requestId, itemId, number, desiredDueAt, reason, link);
  }

  /** With the due date requested or set, or null. */
  public OutgoingMessageContent due(Instant dueAt) {
    return new OutgoingMessageContent(
        partner, kind, requestId, itemId, patron, dueAt, reason, link);
  }

  /** With a reason in the words of staff, or null. */
  public OutgoingMessageContent reason(String reason) {
    return new OutgoingMessageContent(
        partner, kind, requestId, itemId, patron, desiredDueAt, reason, link);
  }

  /** With a link to a shipped file, or null. */
  public OutgoingMessageContent link(String link) {
    return new OutgoingMessageContent(
        partner, kind, requestId, itemId, patron, desiredDueAt, reason, link);
  }
}
