package org.interlend.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.interlend.exchange.health.ListenerObstacles;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.metrics.BacklogMetrics.Reading;
import org.interlend.partners.protocol.BrokerProtocol;

/** Declares the gauges under their Prometheus names, and reads them for each scrape. */
@ApplicationScoped
class Gauges {

  @Inject private PrometheusRegistry registry;
  @Inject private BacklogMetrics backlogMetrics;
  @Inject private ListenerObstacles obstacles;
  @Inject private Clock clock;

  private volatile Reading reading;

  @PostConstruct
  void name() {
    gauge(
        "interlend_database_up",
        "1 while the database answers within two seconds",
        (now, gauge) -> gauge.call(now.databaseAnswers() ? 1 : 0));
    gauge(
        "interlend_outbox_messages",
        "Messages to partners that are not settled: pending, being sent, or failed",
        (now, gauge) ->
            now.outbox()
                .forEach(
                    row ->
                        gauge.call(
                            row.messages().count(), row.partner(), LabelValues.of(row.status()))),
        "partner",
        "status");
    gauge(
        "interlend_outbox_oldest_waiting_seconds",
        "Seconds since the oldest pending message to the partner was queued",
        (now, gauge) ->
            now.outbox().stream()
                .filter(row -> row.status() == OutgoingStatus.WAITING)
                .forEach(row -> gauge.call(age(row.messages().oldest()), row.partner())),
        "partner");
    gauge(
        "interlend_partner_info",
        "1 for each active partner, to group the other metrics by protocol",
        (now, gauge) ->
            now.partners()
                .forEach((code, protocol) -> gauge.call(1, code, LabelValues.of(protocol))),
        "partner",
        "protocol");
    gauge(
        "interlend_partner_port_open",
        "1 while this server has the port of an SLNP partner open, 0 if it cannot be opened",
        (now, gauge) ->
            now.partners().entrySet().stream()
                .filter(partner -> partner.getValue() == BrokerProtocol.SLNP)
                .map(Map.Entry::getKey)
                .forEach(code -> gauge.call(obstacles.of(code).isPresent() ? 0 : 1, code)),
        "partner");
    gauge(
        "interlend_letters",
        "Letters that are not sent: pending or failed",
        (now, gauge) ->
            now.letters().forEach((status, letters) -> gauge.call(letters, LabelValues.of(status))),
        "status");
    gauge(
        "interlend_job_last_success_timestamp_seconds",
        "When the job last ended without a failure",
        (now, gauge) ->
            now.jobs().stream()
                .filter(job -> job.succeededAt() != null)
                .forEach(job -> gauge.call(seconds(job.succeededAt()), job.name())),
        "job");
    gauge(
        "interlend_job_failed",
        "1 when the latest run of the job failed",
        (now, gauge) -> now.jobs().forEach(job -> gauge.call(job.failed() ? 1 : 0, job.name())),
        "job");
    gauge(
        "interlend_imports",
        "Imports of titles and of patrons, by status, without dry runs",
        (now, gauge) ->
            now.imports()
                .forEach(
                    row ->
                        gauge.call(
                            row.imports(),
                            LabelValues.of(row.kind()),
                            LabelValues.of(row.status()))),
        "kind",
        "status");
    gauge(
        "interlend_import_last_end_timestamp_seconds",
        "When an import last ended with this status",
        (now, gauge) ->
            now.imports().stream()
                .filter(row -> row.endedAt() != null)
                .forEach(
                    row ->
                        gauge.call(
                            seconds(row.endedAt()),
                            LabelValues.of(row.kind()),
                            LabelValues.of(row.status()))),
        "kind",
        "status");
  }

  private void gauge(
      String name, String help, BiConsumer<Reading, Callback> values, String... labels) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .callback(gauge -> values.accept(reading, gauge))
        .register(registry);
  }

  MetricSnapshots read() {
    reading = backlogMetrics.read();
    return registry.scrape();
  }

  private static double seconds(Instant moment) {
    return moment.toEpochMilli() / 1e3;
  }

  private double age(Instant since) {
    return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
  }
}
