package org.interlend.console.messages;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.Outgoing;
import org.interlend.exchange.OutgoingKind;
import org.interlend.exchange.OutgoingStatus;
import org.interlend.staff.PatronView;

/**
 * An outgoing message as the list shows it.
 *
 * @param desiredDueAt the due date asked for or set, or null
 * @param nextTry when it is sent next, or null when it is not
 * @param lastAttemptAt when it was last tried, or null
 * @param result what came of that, or null
 * @param settledBy who had it sent again or handled it, or null
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
    Instant lastAttemptAt,
    String result,
    String settledBy)
    implements Serializable {

  static OutboxRow of(Outgoing outgoing, PatronView sees) {
    NewOutgoing about = outgoing.about();
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
        outgoing.lastAttemptAt(),
        sees.about(about.patron(), outgoing.lastResult()),
        outgoing.settledBy());
  }

  /** Whether the broker's answer has to be known before it counts as handled. */
  public boolean asksRenewal() {
    return kind == OutgoingKind.RENEW_ITEM;
  }

  /** Whether staff may have it sent at once, or say that it is handled. */
  public boolean open() {
    return status == OutgoingStatus.WAITING || status == OutgoingStatus.FAILED;
  }
}
