package org.interlend.console.partners;

import java.time.Instant;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.PartnerHealth;
import org.interlend.exchange.PartnerHealth.Way;
import org.interlend.staff.PatronView;

/**
 * How the correspondence with a partner is getting on, as pages show it.
 *
 * @param all both directions together; the answer time is that of ours to the partner
 * @param theirs what the partner sends us
 * @param ours what we send the partner
 */
public record HealthView(
    WayView all,
    WayView theirs,
    WayView ours,
    long waiting,
    Instant waitingSince,
    long undelivered) {

  /**
   * One direction.
   *
   * @param failure number of the latest message that was refused or failed, for its page; or null
   * @param failureReason why, in words
   * @param percentile95 in milliseconds, or null
   * @param onlyFails whether it used to go well and does not any more
   */
  public record WayView(
      Instant lastSuccess,
      Instant lastFailure,
      Long failure,
      String failureReason,
      long failures,
      Integer percentile95,
      boolean onlyFails) {

    static WayView of(Way way, PatronView sees) {
      return of(
          way.lastSuccess(),
          way.lastFailure(),
          way.failures(),
          way.percentile95(),
          way.onlyFails(),
          sees);
    }

    private static WayView of(
        Exchange success,
        Exchange failure,
        long failures,
        Integer percentile95,
        boolean onlyFails,
        PatronView sees) {
      return new WayView(
          success == null ? null : success.happenedAt(),
          failure == null ? null : failure.happenedAt(),
          failure == null ? null : failure.id(),
          failure == null ? null : reason(failure, sees),
          failures,
          percentile95,
          onlyFails);
    }

    private static String reason(Exchange failure, PatronView sees) {
      return failure.problemType() == null
          ? sees.about(failure.userId(), failure.explanation())
          : failure.problemType();
    }

    /** Whether there has been anything. */
    public boolean silent() {
      return lastSuccess == null && lastFailure == null;
    }
  }

  static HealthView of(PartnerHealth health, PatronView sees) {
    return new HealthView(
        WayView.of(
            health.lastSuccess(),
            health.lastFailure(),
            health.failures(),
            health.theirs().percentile95(),
            health.onlyFails(),
            sees),
        WayView.of(health.theirs(), sees),
        WayView.of(health.ours(), sees),
        health.waiting(),
        health.waitingSince(),
        health.undelivered());
  }
}
