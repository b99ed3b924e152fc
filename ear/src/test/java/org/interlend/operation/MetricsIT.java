package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.interlend.load.MetricsReader;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** The metrics for monitoring. */
@OnOneDatabase
class MetricsIT {

  private static final String RECEIVED = "interlend_messages_received_seconds";
  private static final String SENT = "interlend_messages_sent_seconds";
  private static final String FAILED_LOADS =
      "interlend_imports{kind=\"patrons\",status=\"failed\"}";
  private static final String WAITING_LETTERS = "interlend_letters{status=\"waiting\"}";
  private static final String PATRON = "P0043188";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LINES = "select count(*) from exchange where partner_code = ?";
  private static final int GUESSES = 9;
  private static final int STRANGERS = 30;

  /** With what the server asks each second meanwhile. A statement for each record would be more. */
  private static final int STATEMENTS_OF_A_READING = 10;

  private final InterlendServer server;
  private final NcipClient broker;
  private final HttpClient http = HttpClient.newHttpClient();

  MetricsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
  }

  @Test
  void messagesAreCountedAndTimedByPartnerServiceAndOutcome() {
    try (var partner = Broker.open(server)) {
      broker.send(lookupUser(PATRON).profile(partner.code())).succeeds("LookupUser");
      broker.send(lookupUser(PATRON).profile(partner.code())).succeeds("LookupUser");
      broker.send(lookupUser("P9999999").profile(partner.code())).isProblem("Unknown User");
      var request = fresh("METRICS");
      var arrival = acceptItem(request, request).profile(partner.code());
      broker.send(arrival).succeeds("AcceptItem");
      broker.send(arrival).succeeds("AcceptItem");

      assertThat(received(partner, "LookupUser", "success")).isEqualTo(2);
      assertThat(received(partner, "LookupUser", "problem")).isEqualTo(1);
      assertThat(received(partner, "AcceptItem", "success")).isEqualTo(1);
      assertThat(received(partner, "AcceptItem", "replay")).isEqualTo(1);
      var labels = labels(partner.code(), "LookupUser", "success");
      assertThat(value(RECEIVED + "_sum{" + labels + "}")).isBetween(0.0001, 20.0);
      assertThat(value(RECEIVED + "_bucket{" + labels + ",le=\"30.0\"}")).isEqualTo(2);
    }
  }

  @Test
  void refusalsWithoutAJournalLineAreCounted() {
    try (var partner = Broker.open(server).with("secret", "a-secret-of-the-broker")) {
      var guess = lookupUser(PATRON).profile(partner.code()).secret("a-guess-of-somebody");
      for (var n = 0; n < GUESSES; n++) {
        broker.send(guess).isProblem("Agency Authentication Failed");
      }

      assertThat(new Records(server).count(LINES, partner.code())).isLessThan(GUESSES);
      assertThat(received(partner, "LookupUser", "problem")).isEqualTo(GUESSES);
    }
  }

  @Test
  void unknownPartnersAndServicesAreCountedUnderOneLabel() {
    broker.send(lookupUser(PATRON).profile("UNKNOWN")).isProblem("Unknown Agency");
    broker.send(NcipMessage.of("Frobnicate")).isProblem("Unknown Service");
    broker.send("no message at all".getBytes(StandardCharsets.UTF_8));
    var before = series();
    var counted = value(RECEIVED + "_count{" + labels("unknown", "unknown", "problem") + "}");

    for (var n = 0; n < STRANGERS; n++) {
      broker.send(lookupUser(PATRON).profile("UNKNOWN-" + n)).isProblem("Unknown Agency");
      broker.send(NcipMessage.of("Frobnicate" + n)).isProblem("Unknown Service");
    }

    assertThat(series()).isEqualTo(before);
    assertThat(value(RECEIVED + "_count{" + labels("unknown", "unknown", "problem") + "}"))
        .isEqualTo(counted + STRANGERS);
  }

  @Test
  void sentFailedAndWaitingMessagesAreCounted() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server).with("ncipUrl", peer.url()).borrowing("sendRenewItem", true)) {
      renew(partner);
      await(SENT + "_count{" + labels(partner.code(), "RenewItem", "success") + "}", 1);

      partner.with("ncipUrl", "http://127.0.0.1:1/");
      renew(partner);
      await(SENT + "_count{" + labels(partner.code(), "RenewItem", "failed") + "}", 1);
      var waiting = "partner=\"" + partner.code() + "\"";
      await("interlend_outbox_messages{" + waiting + ",status=\"waiting\"}", 1);
      var oldest = "interlend_outbox_oldest_waiting_seconds{" + waiting + "}";
      Await.first( // it does not wait while it is being sent again
          PATIENCE,
          oldest,
          () -> valueOrNothing(oldest),
          seconds -> seconds >= 0 && seconds <= PATIENCE.toSeconds() * 2);
    }
  }

  @Test
  void metricsCoverLettersJobsAndTheDatabase() {
    new ApiClient(server, "admin", "interlend").post("jobs/journal-retention/runs", "");

    assertThat(value("interlend_database_up")).isEqualTo(1);
    var waiting = value(WAITING_LETTERS);
    var records = new Records(server);
    var recipient = fresh("metrics") + "@example.org";
    records.execute(
        """
        insert into letter (id, kind, language, recipient, subject, body, status, created_at,
          next_attempt_at, attempts, version)
        values (nextval('letter_seq'), 'OVERDUE', 'EN', '%s', 's', 'b', 'WAITING',
          current_timestamp, timestamp with time zone '2099-01-01 00:00:00+00', 0, 1)"""
            .formatted(recipient));
    assertThat(value(WAITING_LETTERS)).isEqualTo(waiting + 1);
    records.execute("delete from letter where recipient = '%s'".formatted(recipient));
    assertThat(value("interlend_job_failed{job=\"journal-retention\"}")).isZero();
    var ran = value("interlend_job_last_success_timestamp_seconds{job=\"journal-retention\"}");
    assertThat(Instant.ofEpochSecond((long) ran))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
  }

  @Test
  void importsAreCountedByKindWithoutDryRuns() {
    var admin = new ApiClient(server, "admin", "interlend");
    var broken = "shoeSize\n42\n".getBytes(StandardCharsets.UTF_8);
    admin.post("patrons", "text/csv", broken);
    var failed = value(FAILED_LOADS);

    admin.post("patrons?dryRun=true", "text/csv", broken);
    assertThat(value(FAILED_LOADS)).isEqualTo(failed);

    admin.post("patrons", "text/csv", broken);
    assertThat(value(FAILED_LOADS)).isEqualTo(failed + 1);
  }

  @Test
  void readingMetricsNeedsTheTokenOrAnAccount() {
    assertThat(read(null).statusCode()).isEqualTo(401);
    assertThat(read("Bearer something-else").statusCode()).isEqualTo(401);
    assertThat(read("Bearer ").statusCode()).isEqualTo(401);
    assertThat(read(basic("admin:wrong")).statusCode()).isEqualTo(401);
    assertThat(read(null).body()).doesNotContain("interlend_messages");
    assertThat(read(basic("admin:interlend")).statusCode()).isEqualTo(200);
    var answer = read("Bearer " + InterlendServer.METRICS_TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @Test
  void readingMetricsTakesFewStatements() throws Exception {
    var least = Double.MAX_VALUE;
    for (var n = 0; n < 4; n++) {
      Thread.sleep(1100); // the server checks the database at most once a second
      var before = MetricsReader.statements(server);
      lines();
      least = Math.min(least, MetricsReader.statements(server) - before);
    }
    assertThat(least).isBetween(1.0, (double) STATEMENTS_OF_A_READING);
  }

  private void renew(Broker partner) {
    var request = fresh("METRICS");
    broker
        .send(acceptItem(request, request).patron(PATRON).profile(partner.code()))
        .succeeds("AcceptItem");
    var desk = new CirculationDesk(server);
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    assertThat(desk.renew(request).status()).isEqualTo(200);
  }

  private double received(Broker partner, String service, String outcome) {
    return value(RECEIVED + "_count{" + labels(partner.code(), service, outcome) + "}");
  }

  private static String labels(String partner, String service, String outcome) {
    return "outcome=\"%s\",partner=\"%s\",service=\"%s\"".formatted(outcome, partner, service);
  }

  private void await(String name, double wanted) {
    Await.first(PATIENCE, name, () -> valueOrNothing(name), value -> value == wanted);
  }

  private double value(String name) {
    var value = valueOrNothing(name);
    assertThat(value).as(name).isNotNaN();
    return value;
  }

  private double valueOrNothing(String name) {
    return lines().stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The names of all metrics of received messages. */
  private List<String> series() {
    return lines().stream()
        .filter(line -> line.startsWith(RECEIVED + "_count"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .toList();
  }

  private List<String> lines() {
    return read("Bearer " + InterlendServer.METRICS_TOKEN).body().lines().toList();
  }

  private HttpResponse<String> read(String authorization) {
    var question = HttpRequest.newBuilder(server.httpUri().resolve("api/metrics"));
    if (authorization != null) {
      question.header("Authorization", authorization);
    }
    try {
      return http.send(question.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String basic(String account) {
    return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }
}
