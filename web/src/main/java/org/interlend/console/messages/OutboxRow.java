package org.interlend.console.messages;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessage;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.staff.PatronDataVisibility;

/**
 * An outgoing message in the list.
 *
 * @param desiredDueAt the requested or set due date, or null
 * @param nextTry time of the next attempt, or null when there is none
 * @param result result of the latest attempt, or null
 * @param settledBy who sent it again or marked it as handled, or null
 */
public record OutboxRow(
    long id,
    OutgoingKind kind,
    String partner,
    String requestId,
    String itemId,
    Instant desiredDueAt,
    OutgoingStatus status,
    Instant createdAt,
    Instant nextTry,
    int attempts,
    String result,
    String settledBy)
    implements Serializable {

  static OutboxRow of(OutgoingMessage outgoing, PatronDataVisibility sees, Locale locale) {
    OutgoingMessageContent about = outgoing.about();
    return new OutboxRow(
        outgoing.id(),
        about.kind(),
        about.partner(),
        about.requestId(),
        about.itemId(),
        about.desiredDueAt(),
        outgoing.status(),
        outgoing.createdAt(),
        outgoing.status() == OutgoingStatus.WAITING ? outgoing.dueAt() : null,
        outgoing.attempts(),
        sees.about(about.patron(), outgoing.lastResult(locale)),
        outgoing.settledBy());
  }

  /** Whether staff must enter the broker's answer before it counts as handled. */
  public boolean asksRenewal() {
    return kind == OutgoingKind.RENEW_ITEM;
  }

  /** Whether staff may send it at once, or mark it as handled. */
  public boolean open() {
    return status == OutgoingStatus.WAITING || status == OutgoingStatus.FAILED;
  }
}
