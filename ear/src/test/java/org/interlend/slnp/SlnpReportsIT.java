package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.slnp.ZflOrder.afl;
import static org.interlend.slnp.ZflOrder.freshNumber;
import static org.interlend.slnp.ZflOrder.pfl;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interlend.slnp.ZflServer.Report;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SelfSignedKey;
import org.interlend.support.SharedServers;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library tells a ZFL server (SLNPInfo2FLServer). */
@OnOneDatabase
class SlnpReportsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;
  private final Shelf shelf;
  private final String title = NcipMessage.fresh("PPN").replaceAll("\\W", "");
  private final String barcode = NcipMessage.fresh("REP");

  SlnpReportsIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    shelf = new Shelf(server);
    admin.post(
        "catalog",
        "application/xml",
        Marc.collection(
            Marc.book(title, "Hydraulik der Gerinne " + title).copy("STACKS", "TEC 1", barcode)));
  }

  @Test
  void aShipmentIsReported() {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl))) {
      var number = lendingRequest(partner);

      var shipped = shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");

      assertThat(shipped.status()).as(shipped.toString()).isEqualTo(200);
      var report = only(zfl, number);
      assertThat(report.name()).isEqualTo("SLNPInfo2FLServer");
      assertThat(report.values())
          .containsEntry("BestellId", number)
          .containsEntry("Status", "Shipped")
          .containsEntry("SigelNB", "DE-9007")
          .containsEntry("SigelGB", "DE-9001")
          .containsEntry("PFLNummer", "EX-77")
          .containsEntry("Signatur", "TEC 1");
      assertThat(report.value("Datum")).matches("\\d\\d\\.\\d\\d\\.\\d{4}");
      awaitOutbox(number, "SENT");
    }
  }

  @Test
  void theReturnOfABorrowedItemIsReported() {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl))) {
      var number = freshNumber();
      try (var client = partner.connect()) {
        assertThat(client.ask(pfl(number, "P0043177"))).hasSize(4);
      }
      var item = NcipMessage.fresh("RET");
      borrowingStep(
          number,
          "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"MAINDESK\"}".formatted(item));

      var sent = borrowingStep(number, "{\"step\": \"SEND_BACK\"}");

      assertThat(sent.json().path("status").asText())
          .as("a ZFL server says nothing after the report")
          .isEqualTo("REQUEST_COMPLETED");
      assertThat(only(zfl, number).values())
          .containsEntry("BestellId", number)
          .containsEntry("Status", "Return");
      awaitOutbox(number, "SENT");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theReturnOfTwoVolumesIsReportedOnceThoughOneIsLost(boolean lostFirst) {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl));
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, "P0043177"))).hasSize(4);
      var volumes = List.of(NcipMessage.fresh("ONE"), NcipMessage.fresh("TWO"));
      volumes.forEach(
          volume ->
              borrowingStep(
                  number,
                  "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"MAINDESK\"}"
                      .formatted(volume)));
      var steps =
          List.of(
              "{\"step\": \"REPORT_LOST\", \"barcode\": \"%s\"}".formatted(volumes.get(0)),
              "{\"step\": \"SEND_BACK\", \"barcode\": \"%s\"}".formatted(volumes.get(1)));

      assertThat(borrowingStep(number, steps.get(lostFirst ? 0 : 1)).status()).isEqualTo(200);
      assertThat(borrowingStep(number, steps.get(lostFirst ? 1 : 0)).status()).isEqualTo(200);

      assertThat(only(zfl, number).value("Status")).isEqualTo("Return");
      awaitOutbox(number, "SENT");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCEL", "COMPLETE"})
  void theReturnOfAnItemWhoseRequestStaffEndIsReported(String end) {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl));
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, "P0043177"))).hasSize(4);
      borrowingStep(
          number,
          "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"MAINDESK\"}"
              .formatted(NcipMessage.fresh("CAN")));

      borrowingStep(number, "{\"step\": \"%s\"}".formatted(end));

      assertThat(only(zfl, number).value("Status")).isEqualTo("Return");
    }
  }

  @Test
  void aRefusalIsReportedInTheLinesOfTheRecord() {
    try (var zfl = ZflServer.open(ISO_8859_1, "220 SLNP ZFL @Version:1 @charset:iso8859-1");
        var partner =
            SlnpPartner.open(
                server,
                Map.of(
                    "server",
                    Map.of("host", "127.0.0.1", "port", zfl.port(), "charset", "ISO-8859-1"),
                    "statusMessages",
                    Map.of(
                        "NOT_AVAILABLE",
                        List.of(
                            Map.of("key", "BestellId", "value", "{bestellId}"),
                            Map.of("key", "Grund", "value", "{reason}"),
                            Map.of("key", "Leer", "value", "{sigelGb}{barcode}"),
                            Map.of("key", "Tag", "value", "{date:yyyy-MM-dd}")))))) {
      var number = lendingRequest(partner);

      var refused = shelf.step(number, "REJECT", ", \"reason\": \"vermisst seit März\"");

      assertThat(refused.status()).as(refused.toString()).isEqualTo(200);
      var report = only(zfl, number);
      assertThat(report.value("Grund")).isEqualTo("vermisst seit März");
      assertThat(report.value("Tag")).matches("\\d{4}-\\d\\d-\\d\\d");
    }
  }

  @Test
  void anOrderWithTheDummyNumberIsReportedByTheNumberThatWasAnswered() {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl));
        var client = partner.connect()) {
      var answered = client.ask(order("999999999")).get(1).substring("601 PFLNummer:".length());

      shelf.step(answered, "REJECT", ", \"reason\": \"vermisst\"");

      assertThat(only(zfl, "999999999").value("PFLNummer")).isEqualTo(answered);
    }
  }

  @Test
  void aRequestThatStaffCancelOrThatExpiresIsReportedAsNotAvailable() {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl))) {
      var canceled = lendingRequest(partner);
      assertThat(shelf.step(canceled, "CANCEL", "").status()).isEqualTo(200);
      assertThat(only(zfl, canceled).value("Status")).isEqualTo("NotAvailable");

      var expired = lendingRequest(partner);
      expire(expired);
      assertThat(only(zfl, expired).value("Status")).isEqualTo("NotAvailable");

      var shipped = shelf.step(expired, "SHIP", ", \"barcode\": \"" + barcode + "\"");
      assertThat(shipped.status()).as(shipped.toString()).isEqualTo(409);
      assertThat(shipped.detail()).contains("has expired and may have asked the next library");
      assertThat(shelf.requestStatus(expired)).isEqualTo("EXPIRED");
    }
  }

  @Test
  void aServerIsToldThatTheCitationIsWrong() {
    try (var zfl = ZflServer.open();
        var partner = SlnpPartner.open(server, at(zfl))) {
      var wrong = lendingRequest(partner);
      var rejected =
          shelf.step(
              wrong, "REJECT", ", \"reasonCode\": \"WrongCitation\", \"note\": \"Band 3 fehlt\"");
      assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
      assertThat(only(zfl, wrong).value("Bemerkung")).contains("Band 3 fehlt").endsWith("#ABORT#");

      var other = lendingRequest(partner);
      assertThat(shelf.step(other, "REJECT", ", \"reasonCode\": \"NotHeld\"").status())
          .isEqualTo(200);
      assertThat(only(zfl, other).value("Bemerkung")).doesNotContain("#");
    }
  }

  @Test
  void anExpiredRequestIsShippedWhileTheServerHasNotHeardOfTheExpiry() {
    try (var zfl = ZflServer.open();
        var partner =
            SlnpPartner.open(server, at(zfl))
                .with("statusMessages", Map.of("NOT_AVAILABLE", List.of()))) {
      var number = lendingRequest(partner);
      expire(number);
      records.execute(
          """
          insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at,
            due_at, attempts, version)
          select nextval('outbox_seq'), p.code, 'NOT_AVAILABLE', r.external_id, r.barcode,
            'WAITING', r.closed_at, r.closed_at + interval '1' day, 1, 1
          from lending_request r join partner p on p.id = r.partner_id
          where r.external_id = '%s'"""
              .formatted(number));

      var shipped = shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");

      assertThat(shipped.status()).as(shipped.toString()).isEqualTo(200);
      assertThat(only(zfl, number).value("Status")).isEqualTo("Shipped");
      awaitOutbox(number, "SENT");
    }
  }

  @Test
  void aStatusWithoutLinesIsNotReported() {
    try (var zfl = ZflServer.open();
        var partner =
            SlnpPartner.open(server, at(zfl))
                .with("statusMessages", Map.of("NOT_AVAILABLE", List.of()))) {
      var number = lendingRequest(partner);

      assertThat(shelf.step(number, "REJECT", ", \"reason\": \"fehlt\"").status()).isEqualTo(200);

      assertThat(records.count("select count(*) from outbox where request_id = ?", number))
          .isZero();
      assertThat(shelf.request(number).path("warnings")).isEmpty();
    }
  }

  @Test
  void aRefusalByTheServerIsFinalAndOtherErrorsAreTriedAgain() {
    try (var zfl =
            ZflServer.open()
                .replies("520 SlnpExecutionError: spaeter", "510 Bestellung unbekannt");
        var partner = SlnpPartner.open(server, at(zfl))) {
      var number = lendingRequest(partner);
      shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");
      Await.until(PATIENCE, "first attempt", () -> zfl.received(number).size() == 1);
      awaitOutbox(number, "WAITING");
      assertThat(shelf.requestStatus(number)).isNotEqualTo("CREATED_LENDING_REQUEST");
      records.execute(
          "update outbox set due_at = created_at where request_id = '%s'".formatted(number));

      awaitOutbox(number, "REFUSED");
      assertThat(zfl.received(number)).hasSize(2);
      assertThat(zfl.received(number).get(0)).isEqualTo(zfl.received(number).get(1));
      assertThat(shelf.request(number).path("warnings").toString())
          .contains("BROKER_REFUSED", "Bestellung unbekannt");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILED", "WAITING", "SENDING"})
  void aShipmentThatIsUndoneIsNotReportedLater(String status) {
    var busy = new String[SharedServers.OUTBOX_TRIES];
    Arrays.fill(busy, "520 SlnpExecutionError: spaeter");
    try (var zfl = ZflServer.open().replies(busy);
        var partner = SlnpPartner.open(server, at(zfl))) {
      var number = lendingRequest(partner);
      shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");
      awaitOutbox(number, "FAILED");
      records.execute(
          """
          update outbox set status = '%s', due_at = due_at + interval '1' day
          where request_id = '%s'"""
              .formatted(status, number));

      assertThat(shelf.step(number, "UNDO_SHIPMENT", "").status()).isEqualTo(200);

      assertThat(records.count("select count(*) from outbox where request_id = ?", number))
          .isZero();
    }
  }

  @Test
  void theDeskDoesNotWaitForASilentServer() {
    try (var zfl = ZflServer.open().replies(ZflServer.SILENCE);
        var partner = SlnpPartner.open(server, at(zfl))) {
      var number = lendingRequest(partner);
      var began = System.nanoTime();

      shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
      Await.until(PATIENCE, "the report", () -> zfl.received(number).size() == 1);
    }
  }

  @Test
  void reportsGoOverTls(@TempDir Path directory) throws Exception {
    var own = SelfSignedKey.make(directory, "library");
    var zflKey = SelfSignedKey.make(directory, "localhost");
    own.store(server.keyStores().resolve("client.p12"), zflKey);
    var socket =
        zflKey
            .trustedBy(zflKey)
            .getServerSocketFactory()
            .createServerSocket(FreePort.next(), 50, InetAddress.getLoopbackAddress());
    try (var zfl = new ZflServer(socket, UTF_8, null);
        var partner =
            SlnpPartner.open(
                server,
                Map.of(
                    "tls",
                    Map.of("keyStore", "client.p12", "clientAuth", false),
                    "server",
                    Map.of("host", "localhost", "port", zfl.port(), "tls", true)))) {
      var number = freshNumber();
      try (var client =
          ZflClient.over(
              own.trustedBy(null)
                  .getSocketFactory()
                  .createSocket(InetAddress.getLoopbackAddress(), partner.port()),
              UTF_8)) {
        assertThat(client.ask(order(number))).hasSize(4);
      }
      shelf.step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"");
      assertThat(only(zfl, number).value("Status")).isEqualTo("Shipped");
    }
  }

  private static Map<String, Object> at(ZflServer zfl) {
    return Map.of("server", Map.of("host", "127.0.0.1", "port", zfl.port()));
  }

  private ZflOrder order(String number) {
    return afl(number).with("TitelId", title).with("ExternReferenz", "EX-77");
  }

  private String lendingRequest(SlnpPartner partner) {
    var number = freshNumber();
    try (var client = partner.connect()) {
      assertThat(client.ask(order(number))).hasSize(4);
    }
    return number;
  }

  private void expire(String number) {
    records.execute(
        "update lending_request set expires_on = '2020-01-01' where external_id = '%s'"
            .formatted(number));
    assertThat(admin.post("jobs/expire-lending-requests/runs", "").status()).isEqualTo(200);
    assertThat(shelf.requestStatus(number)).isEqualTo("EXPIRED");
  }

  private ApiClient.Answer borrowingStep(String number, String body) {
    var id = admin.get("borrowing-requests?externalId=" + number).json().at("/rows/0/id").asLong();
    var answer = admin.post("borrowing-requests/" + id + "/steps", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private static Report only(ZflServer zfl, String number) {
    Await.until(PATIENCE, "a report", () -> !zfl.received(number).isEmpty());
    assertThat(zfl.received(number)).hasSize(1);
    return zfl.received(number).get(0);
  }

  private void awaitOutbox(String number, String status) {
    Await.until(
        PATIENCE,
        "outbox " + status,
        () ->
            records
                .rows("select status from outbox where request_id = ?", number)
                .equals(List.of(List.of(status))));
  }
}
