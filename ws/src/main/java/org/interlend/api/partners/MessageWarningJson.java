package org.interlend.api.partners;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.MessageWarningCount;
import org.interlend.exchange.MessageWarningKind;

/** A kind of deviation in a partner's messages, as JSON. */
@Schema(name = "Warning", description = "A kind of deviation in a partner's messages")
public record MessageWarningJson(
    MessageWarningKind kind,
    @Schema(description = "The kind as a sentence") String label,
    @Schema(description = "How many messages") long times,
    Instant firstAt,
    Instant lastAt,
    @Schema(description = "Number of the latest such message") long message) {

  static MessageWarningJson of(MessageWarningCount count) {
    return new MessageWarningJson(
        count.kind(),
        count.kind().label(),
        count.times(),
        count.firstAt(),
        count.lastAt(),
        count.latest());
  }
}
