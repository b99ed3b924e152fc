package org.interlend.console.partners;

import java.time.Instant;
import java.util.Locale;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.health.PartnerHealth;
import org.interlend.exchange.health.PartnerHealth.Way;
import org.interlend.staff.PatronDataVisibility;

/**
 * Health of the message exchange with a partner, for pages.
 *
 * @param all both directions together; the answer time is the partner's
 * @param theirs messages from the partner
 * @param ours messages to the partner
 * @param portProblem why its port could not be opened on this server, as a sentence; or null
 */
public record HealthView(
    WayView all,
    WayView theirs,
    WayView ours,
    long waiting,
    Instant waitingSince,
    long undelivered,
    String portProblem) {

  /**
   * One direction.
   *
   * @param failure number of the latest refused or failed message, or null
   * @param failureReason its reason, as a sentence
   * @param percentile95 in milliseconds, or null
   * @param onlyFails whether messages used to succeed and now only fail
   */
  public record WayView(
      Instant lastSuccess,
      Instant lastFailure,
      Long failure,
      String failureReason,
      long failures,
      Integer percentile95,
      boolean onlyFails) {

    static WayView of(Way way, PatronDataVisibility sees, Locale locale) {
      Exchange success = way.lastSuccess();
      Exchange failure = way.lastFailure();
      return new WayView(
          success == null ? null : success.happenedAt(),
          failure == null ? null : failure.happenedAt(),
          failure == null ? null : failure.id(),
          failure == null ? null : reason(failure, sees, locale),
          way.failures(),
          way.percentile95(),
          way.onlyFails());
    }

    private static String reason(Exchange failure, PatronDataVisibility sees, Locale locale) {
      return failure.problemType() == null
          ? sees.about(failure.userId(), failure.explanation(locale))
          : failure.problemType();
    }
  }

  static HealthView of(PartnerHealth health, PatronDataVisibility sees, Locale locale) {
    return new HealthView(
        WayView.of(health.all(), sees, locale),
        WayView.of(health.theirs(), sees, locale),
        WayView.of(health.ours(), sees, locale),
        health.waiting(),
        health.waitingSince(),
        health.undelivered(),
        health.portObstacle() == null ? null : MessageSentence.of(health.portObstacle(), locale));
  }
}
