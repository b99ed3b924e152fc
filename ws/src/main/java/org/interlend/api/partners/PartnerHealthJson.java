package org.interlend.api.partners;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.messages.ListedMessageJson;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.health.PartnerHealth;
import org.interlend.staff.PatronDataVisibility;

/** Health of the message exchange with a partner, as JSON. */
@Schema(name = "PartnerHealth", description = "Health of the message exchange with a partner")
public record PartnerHealthJson(
    @Schema(description = "Its code") String partner,
    @Schema(description = "Messages used to succeed, and the latest ones have failed")
        boolean onlyFails,
    @Schema(description = "Messages from the partner") Way received,
    @Schema(description = "Messages to the partner, each attempt separately") Way sent,
    @Schema(description = "Number of pending messages to it") long waiting,
    @Schema(description = "When the oldest of them was queued") Instant waitingSince,
    @Schema(description = "Number of messages to it that failed for good and need staff")
        long undelivered,
    @Schema(description = "Why the partner's port could not be opened on this server, or null")
        String portProblem) {

  /** One direction. */
  @Schema(name = "PartnerHealthWay", description = "One direction")
  public record Way(
      @Schema(description = "Time of the latest success") Instant lastSuccess,
      @Schema(description = "The latest refusal or failure") ListedMessageJson lastFailure,
      @Schema(description = "Refused or failed messages of the last 24 hours")
          long failuresIn24Hours,
      @Schema(
              description =
                  "Answer time in milliseconds that 95 % of the latest hundred successful messages"
                      + " did not exceed")
          Integer percentile95Millis) {

    static Way of(PartnerHealth.Way way, PatronDataVisibility sees) {
      Exchange success = way.lastSuccess();
      Exchange failure = way.lastFailure();
      return new Way(
          success == null ? null : success.happenedAt(),
          failure == null ? null : ListedMessageJson.of(failure, sees),
          way.failures(),
          way.percentile95());
    }
  }

  static PartnerHealthJson of(PartnerHealth health, PatronDataVisibility sees) {
    return new PartnerHealthJson(
        health.partner(),
        health.all().onlyFails(),
        Way.of(health.theirs(), sees),
        Way.of(health.ours(), sees),
        health.waiting(),
        health.waitingSince(),
        health.undelivered(),
        health.portObstacle() == null
            ? null
            : MessageSentence.of(health.portObstacle(), Locale.ENGLISH));
  }
}
