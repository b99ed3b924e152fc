package org.interlend.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.PartnerHealth;
import org.interlend.staff.PatronView;

/**
 * Health of the message exchange with a partner, as JSON.
 *
 * @param waitingSince when the oldest pending message was queued, or null
 */
@Schema(name = "PartnerHealth", description = "How the correspondence with a partner is getting on")
public record PartnerHealthJson(
    @Schema(description = "Its code") String partner,
    @Schema(description = "Messages used to be done, and now several in a row were not")
        boolean onlyFails,
    @Schema(description = "What the partner sends us") Way received,
    @Schema(description = "What we send the partner; each try is one") Way sent,
    @Schema(description = "How many messages to it are still to be sent") long waiting,
    @Schema(description = "When the oldest of them was put") Instant waitingSince,
    @Schema(description = "How many messages to it were given up, for staff to decide")
        long undelivered) {

  /**
   * One direction.
   *
   * @param lastSuccess time of the latest successful message, or null
   * @param lastFailure time of the latest refused or failed message, or null
   * @param percentile95Millis null when no message succeeded
   */
  @Schema(name = "PartnerHealthWay", description = "One direction")
  public record Way(
      @Schema(description = "When a message was last done") Instant lastSuccess,
      @Schema(description = "The latest that was refused or failed") MessageJson lastFailure,
      @Schema(description = "How many were refused or failed in the last 24 hours")
          long failuresIn24Hours,
      @Schema(
              description =
                  "Within how many milliseconds 95 % of the latest hundred that were done were answered")
          Integer percentile95Millis) {

    static Way of(PartnerHealth.Way way, PatronView sees) {
      Exchange success = way.lastSuccess();
      Exchange failure = way.lastFailure();
      return new Way(
          success == null ? null : success.happenedAt(),
          failure == null ? null : MessageJson.brief(failure, sees),
          way.failures(),
          way.percentile95());
    }
  }

  static PartnerHealthJson of(PartnerHealth health, PatronView sees) {
    return new PartnerHealthJson(
        health.partner(),
        health.onlyFails(),
        Way.of(health.theirs(), sees),
        Way.of(health.ours(), sees),
        health.waiting(),
        health.waitingSince(),
        health.undelivered());
  }
}
