package org.interlend.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.interlend.exchange.Outcome;

/**
 * Counts messages received and sent since this server started, and measures their answer times, by
 * partner, service and outcome. All values are in memory. Partners come from their records and
 * services from the standard, so that a sender cannot create new label values.
 */
@ApplicationScoped
public class MessageMetrics {

  private static final String UNKNOWN = "unknown";

  /** Histogram buckets in seconds, from a quick look-up to a broker's likely timeout. */
  private static final double[] BOUNDS = {
    .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30
  };

  @Inject private PrometheusRegistry registry;

  private Histogram received;
  private Histogram sent;

  @PostConstruct
  void name() {
    received =
        histogram(
            "interlend_messages_received_seconds",
            "Messages from partners, with the time until the answer");
    sent =
        histogram(
            "interlend_messages_sent_seconds",
            "Messages to partners, each attempt separately, with the time until the answer");
  }

  private Histogram histogram(String name, String help) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .labelNames("partner", "service", "outcome")
        .classicOnly()
        .classicUpperBounds(BOUNDS)
        .withoutExemplars()
        .register(registry);
  }

  /**
   * Counts a message that has been answered.
   *
   * @param partner code of the partner's record, or null when the sender was not identified
   * @param service name of a service of the standard, or null when there is none
   * @param took time from arrival to answer
   */
  public void received(String partner, String service, Outcome outcome, Duration took) {
    observe(received, partner, service, outcome, took);
  }

  /**
   * Counts a message that has been sent; the outcome says whether the partner answered.
   *
   * @param partner code of the partner's record
   * @param service name of a service of the standard
   * @param took time until the answer or the timeout
   */
  public void sent(String partner, String service, Outcome outcome, Duration took) {
    observe(sent, partner, service, outcome, took);
  }

  private static void observe(
      Histogram histogram, String partner, String service, Outcome outcome, Duration took) {
    histogram
        .labelValues(
            Objects.requireNonNullElse(partner, UNKNOWN),
            Objects.requireNonNullElse(service, UNKNOWN),
            LabelValues.of(outcome))
        .observe(took.toNanos() / 1e9);
  }
}
