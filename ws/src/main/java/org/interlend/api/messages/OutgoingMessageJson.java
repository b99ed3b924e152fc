package org.interlend.api.messages;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessage;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.staff.PatronDataVisibility;

/** A message to a partner as JSON. */
@Schema(name = "OutgoingMessage", description = "A message to a partner, sent or to be sent")
public record OutgoingMessageJson(
    @Schema(description = "This system's number of it, for the address") long id,
    OutgoingKind kind,
    @Schema(description = "Code of the partner") String partner,
    @Schema(description = "The broker's request id") String requestId,
    @Schema(description = "The item's number in the message") String itemId,
    OutgoingStatus status,
    Instant createdAt,
    @Schema(description = "When it is tried next; null unless it waits") Instant nextAttemptAt,
    int attempts,
    @Schema(description = "The result of the latest attempt, or null") String result,
    @Schema(description = "Who sent it again or marked it as handled, or null") String settledBy) {

  static OutgoingMessageJson of(OutgoingMessage outgoing, PatronDataVisibility sees) {
    OutgoingMessageContent about = outgoing.about();
    return new OutgoingMessageJson(
        outgoing.id(),
        about.kind(),
        about.partner(),
        about.requestId(),
        about.itemId(),
        outgoing.status(),
        outgoing.createdAt(),
        outgoing.status() == OutgoingStatus.WAITING ? outgoing.dueAt() : null,
        outgoing.attempts(),
        sees.about(about.patron(), outgoing.lastResult(Locale.ENGLISH)),
        outgoing.settledBy());
  }
}
