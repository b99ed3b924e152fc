package org.interlend.api.partners;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.WarningCount;
import org.interlend.exchange.WarningKind;

/** A kind of deviation in a partner's messages, as JSON. */
@Schema(name = "Warning", description = "A kind of deviation in a partner's messages")
public record WarningJson(
    WarningKind kind,
    @Schema(description = "The kind as a sentence") String label,
    @Schema(description = "How many messages") long times,
    Instant firstAt,
    Instant lastAt,
    @Schema(description = "Number of the latest such message") long message) {

  static WarningJson of(WarningCount count) {
    return new WarningJson(
        count.kind(),
        count.kind().label(),
        count.times(),
        count.firstAt(),
        count.lastAt(),
        count.latest());
  }
}
