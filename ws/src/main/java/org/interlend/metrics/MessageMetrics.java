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
 * How many messages came and went since this server started, and how long their answers took, by
 * partner, service and outcome. It counts in memory alone. Partners have records and services stand
 * in the standard, so that nobody outside can make up ever more names.
 */
@ApplicationScoped
public class MessageMetrics {

  private static final String UNKNOWN = "unknown";

  /** In seconds: from a look-up to what a broker may have given up waiting for. */
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
            "Messages of partners, and how long they waited for our answer");
    sent =
        histogram(
            "interlend_messages_sent_seconds",
            "Messages to partners, each try by itself, and how long we waited for the answer");
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
   * A message has been answered.
   *
   * @param partner code of the partner's record, or null when nobody could be recognised
   * @param service name of a service of the standard, or null when there was none
   * @param took from its arrival to its answer
   */
  public void received(String partner, String service, Outcome outcome, Duration took) {
    observe(received, partner, service, outcome, took);
  }

  /**
   * A message has been sent; whether it was answered, the outcome tells.
   *
   * @param partner code of the partner's record
   * @param service name of a service of the standard
   * @param took until the answer came, or was not waited for any more
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
            Label.of(outcome))
        .observe(took.toNanos() / 1e9);
  }
}
