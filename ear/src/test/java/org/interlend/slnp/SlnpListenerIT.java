package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SelfSignedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ports of SLNP partners, and what is read and answered there. */
@OnOneDatabase
class SlnpListenerIT {

  private static final String INIT = "SLNPServerInit\nKennung:zfl\nSLNPEndCommand\n";
  private static final String INIT_OK = "240 OK: SLNPServerInit success";

  /** In which a port opens or closes after its record is saved, as the guide promises. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;

  SlnpListenerIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @Test
  void aPortOpensAndClosesWithItsRecord() {
    var partner = SlnpPartner.open(server);
    try (var client = partner.connect()) {
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);

      var before = partner.port();
      partner.with("port", FreePort.next());
      opensSoon(partner);
      closesSoon(before);
      assertThat(client.toTheEnd()).as("a session at the former port ends").isEmpty();
    }
    partner.close();
    closesSoon(partner.port());
    partner.having("status", "ACTIVE");
    opensSoon(partner);
    partner.close();
  }

  private static void opensSoon(SlnpPartner partner) {
    Await.until(SOON, "open port", () -> ZflClient.answers(partner.port()));
  }

  private static void closesSoon(int port) {
    Await.until(SOON, "closed port", () -> !ZflClient.answers(port));
  }

  @Test
  void aPortInUseIsAWarningUntilItIsFree() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var code = "ZFL-TAKEN-" + taken.getLocalPort();
      var body =
          """
          {"name": "Port in use", "protocol": "SLNP", "slnp": {"port": %d}}\
          """
              .formatted(taken.getLocalPort());
      assertThat(admin.put("partners/" + code, body).status()).isEqualTo(201);

      Await.until(
          SlnpPartner.PATIENCE,
          "a warning in the log and in the record",
          () -> problem(code).contains("could not be opened"));
      assertThat(server.log())
          .anyMatch(line -> line.contains(code) && line.contains("could not be opened"));

      taken.close();
      Await.until(
          SlnpPartner.PATIENCE,
          "the port is free now",
          () -> ZflClient.answers(taken.getLocalPort()));
      assertThat(problem(code)).doesNotContain("could not be opened");
      admin.put("partners/" + code, body.replace("\"name\"", "\"status\": \"INACTIVE\", \"name\""));
    }
  }

  private String problem(String partner) {
    return admin.get("partners/" + partner + "/health").json().path("portProblem").asText();
  }

  @Test
  void aGreetingIsSentIfTheRecordHasOne() {
    try (var partner = SlnpPartner.open(server, Map.of("greeting", "SLNP Interlend"));
        var client = partner.connect()) {
      assertThat(client.line()).isEqualTo("220 SLNP Interlend");
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);
    }
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.more(Duration.ofMillis(300))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", " \r\n", "\n\r\n"})
  void anyLineEndIsRead(String lineEnd) {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.ask(INIT.replace("\n", lineEnd))).containsExactly(INIT_OK);
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);
      assertThat(client.more(Duration.ofMillis(200))).as("no extra line").isEmpty();
    }
  }

  @Test
  void fragmentsAndPipelinedCommandsAreRead() throws InterruptedException {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      for (int i = 0; i < INIT.length(); i += 5) {
        client.send(INIT.substring(i, Math.min(INIT.length(), i + 5)));
        Thread.sleep(20);
      }
      assertThat(client.reply()).containsExactly(INIT_OK);
      client.send(INIT + INIT.replace("Init", "Exit") + "SLNPQuit\n");
      assertThat(client.toTheEnd())
          .isEqualTo(INIT_OK + "\n240 OK: SLNPServerExit success\n240 OK: SLNPQuit success\n");
    }
  }

  @Test
  void quitIsAnsweredWithAndWithoutItsEnd() {
    try (var partner = SlnpPartner.open(server)) {
      for (var quit : List.of("SLNPQuit\n", "SLNPQuit", "SLNPQuit\r\nSLNPEndCommand\r\n")) {
        try (var client = partner.connect()) {
          assertThat(client.send(quit).toTheEnd()).isEqualTo("240 OK: SLNPQuit success\n");
        }
      }
      try (var client = partner.connect()) {
        assertThat(client.send("SLNPServerInit\nKennung:x\nSLNPQuit\n").toTheEnd())
            .startsWith("520 SlnpRequestError: ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SLNPServerInit~Kennung=zfl~SLNPEndCommand | 520 SlnpRequestError: Zeile 2 ",
        "Kennung:zfl~SLNPEndCommand | 520 SlnpRequestError: Zeile 1 ",
        "SLNPServerInit~SLNPBegin~SLNPEndCommand | 520 SlnpRequestError: ",
        "SLNPServerInit~SLNPEnd~SLNPEndCommand | 520 SlnpRequestError: ",
        "SLNPBuchDatenRecherche~SLNPEndCommand | 520 SlnpLookupError: Befehl SLNPBuchDatenRecherche"
            + " ",
        "SLNPAlleBenutzerDaten~SLNPEndCommand | 520 SlnpRequestError: BenutzerNummer fehlt",
        "SLNPAlleBenutzerDaten~BenutzerNummer: ~SLNPEndCommand | 520 SlnpRequestError:"
            + " BenutzerNummer fehlt",
        "SLNPAlleBenutzerDaten~BenutzerNummer:ZZ~SLNPEndCommand | 510 SlnpRequestError: Benutzer"
            + " unbekannt"
      })
  void aWrongCommandGetsTheErrorOfTheCatalogueAndTheSessionGoesOn(String lines, String error) {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var before = records.snapshot();
      var reply = client.ask(lines.replace("~", "\n") + "\n");
      assertThat(reply).singleElement().asString().startsWith(error);
      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);
      assertThat(
              records.rows(
                  "select outcome, protocol from exchange where partner_code = ? order by id",
                  partner.code()))
          .containsExactly(List.of("PROBLEM", "SLNP"), List.of("SUCCESS", "SLNP"));
    }
  }

  @Test
  void commandsOverTheLimitOfAMinuteAreRefusedOnAllConnections() {
    try (var partner = SlnpPartner.limited(server, 1);
        var other = SlnpPartner.open(server);
        var first = partner.connect();
        var second = partner.connect();
        var third = other.connect()) {
      var before = records.snapshot();
      assertThat(first.ask(INIT)).containsExactly(INIT_OK);
      var refusal = "520 SlnpExecutionError: Zu viele Befehle, bitte später erneut senden";

      var order = ZflOrder.pfl(ZflOrder.freshNumber(), "P0043177");
      assertThat(first.ask(order)).containsExactly(refusal);
      assertThat(first.ask(INIT)).as("the connection stays open").containsExactly(refusal);
      assertThat(second.ask(INIT)).containsExactly(refusal);

      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(third.ask(INIT)).as("another partner").containsExactly(INIT_OK);
    }
  }

  @Test
  void bytesOfAnotherCharsetAreReported() {
    var order = ZflOrder.pfl(ZflOrder.freshNumber(), "P0043177").text();
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.send(order.getBytes(ISO_8859_1)).reply())
          .containsExactly("520 SlnpRequestError: Zeile 8 ist nicht in UTF-8 kodiert");
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);
    }
  }

  @Test
  void aHalfCommandIsRefusedAndTheConnectionCloses() {
    try (var partner = SlnpPartner.open(server)) {
      try (var client = partner.connect()) {
        assertThat(client.send("SLNPServerInit\nKennung:x\n").endOfInput().toTheEnd())
            .isEqualTo("520 SlnpRequestError: SLNPEndCommand fehlt\n");
      }
      try (var client = partner.connect()) {
        var began = System.nanoTime();
        assertThat(client.send("SLNPServerInit\nKennung:x\n").toTheEnd())
            .isEqualTo("520 SlnpRequestError: SLNPEndCommand fehlt\n");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
            .isBetween(Duration.ofMillis(1500), Duration.ofMillis(3500));
      }
      try (var client = partner.connect()) {
        assertThat(client.toTheEnd()).as("a silent client is not answered").isEmpty();
      }
    }
  }

  @Test
  void aTooLargeCommandIsRefusedAndTheConnectionCloses() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(
              client
                  .send("SLNPServerInit\nKennung:" + "x".repeat(70_000) + "\nSLNPEndCommand\n")
                  .toTheEnd())
          .startsWith("520 SlnpRequestError: Befehl größer als ");
      try (var next = partner.connect()) {
        assertThat(next.ask(INIT)).containsExactly(INIT_OK);
      }
    }
  }

  @Test
  void twoHundredIdleConnectionsDelayNoOthers() {
    var idle = new ArrayList<ZflClient>();
    try (var partner = SlnpPartner.open(server)) {
      for (int i = 0; i < 200; i++) {
        idle.add(partner.connect());
      }
      var began = System.nanoTime();
      for (int i = 0; i < 10; i++) {
        try (var client = partner.connect()) {
          assertThat(client.ask(INIT)).containsExactly(INIT_OK);
        }
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .as("they do not wait for the idle ones to be closed, which takes four seconds")
          .isLessThan(Duration.ofSeconds(4));
      assertThat(idle.get(199).ask(INIT)).containsExactly(INIT_OK);
      assertThat(admin.get("institution").status()).isEqualTo(200);
    } finally {
      idle.forEach(ZflClient::close);
    }
  }

  @Test
  void onlyAllowedAddressesAreServed() {
    try (var partner =
        SlnpPartner.open(server, Map.of("allowedAddresses", List.of("192.0.2.0/24")))) {
      try (var client = partner.connect()) {
        assertThat(client.toTheEnd()).isEmpty();
      }
      Await.until(
          SlnpPartner.PATIENCE,
          "a journal line",
          () ->
              records.count(
                      "select count(*) from exchange where partner_code = ? and outcome ="
                          + " 'PROBLEM'",
                      partner.code())
                  > 0);
      partner.with("allowedAddresses", List.of("127.0.0.0/8"));
      Await.until(SlnpPartner.PATIENCE, "the address is served", () -> isServed(partner));
    }
  }

  private static boolean isServed(SlnpPartner partner) {
    try (var client = partner.connect()) {
      return client.ask(INIT).contains(INIT_OK);
    } catch (RuntimeException closed) {
      return false;
    }
  }

  @Test
  void tlsAsksForACertificateThatTheKeyStoreTrusts(@TempDir Path directory) throws Exception {
    var own = SelfSignedKey.make(directory, "localhost");
    var zfl = SelfSignedKey.make(directory, "zfl");
    var other = SelfSignedKey.make(directory, "other");
    own.store(server.keyStores().resolve("slnp.p12"), zfl);
    try (var partner =
        SlnpPartner.open(
            server, Map.of("tls", Map.of("keyStore", "slnp.p12", "clientAuth", true)))) {
      try (var client = tls(own, zfl, partner)) {
        assertThat(client.ask(INIT)).containsExactly(INIT_OK);
      }
      for (var stranger : new SelfSignedKey[] {null, other}) {
        assertThatThrownBy(
            () -> {
              try (var client = tls(own, stranger, partner)) {
                client.ask(INIT);
              }
            });
      }
      assertThat(
              records.count("select count(*) from exchange where partner_code = ?", partner.code()))
          .isGreaterThan(1);
      partner.with("tls", Map.of("keyStore", "slnp.p12", "clientAuth", false));
      Await.until(
          SlnpPartner.PATIENCE,
          "no certificate is needed",
          () -> {
            try (var client = tls(own, null, partner)) {
              return client.ask(INIT).contains(INIT_OK);
            } catch (Exception refused) {
              return false;
            }
          });
    }
  }

  @Test
  void aClientCannotAskForAnotherHandshake(@TempDir Path directory) throws Exception {
    var own = SelfSignedKey.make(directory, "localhost");
    own.store(server.keyStores().resolve("slnp-once.p12"), own);
    try (var partner =
            SlnpPartner.open(
                server, Map.of("tls", Map.of("keyStore", "slnp-once.p12", "clientAuth", false)));
        var socket =
            (SSLSocket)
                own.trustedBy(null)
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), partner.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      var client = ZflClient.over(socket, UTF_8);
      assertThat(client.ask(INIT)).containsExactly(INIT_OK);

      socket.startHandshake();

      assertThatThrownBy(() -> client.ask(INIT)).hasCauseInstanceOf(SSLException.class);
    }
  }

  @Test
  void theJournalSaysThatACertificateHasExpired(@TempDir Path directory) throws Exception {
    var own = SelfSignedKey.make(directory, "localhost");
    var authority = SelfSignedKey.make(directory, "authority");
    var expired = authority.signExpired("zfl");
    own.store(server.keyStores().resolve("slnp-expired.p12"), authority);
    try (var partner =
        SlnpPartner.open(
            server, Map.of("tls", Map.of("keyStore", "slnp-expired.p12", "clientAuth", true)))) {
      assertThatThrownBy(
          () -> {
            try (var client = tls(own, expired, partner)) {
              client.ask(INIT);
            }
          });
      journalSays("CLIENT_CERTIFICATE_NOT_VALID_NOW", partner);
    }
  }

  @Test
  void theJournalSaysThatAClientDoesNotAcceptOurCertificate(@TempDir Path directory)
      throws Exception {
    var own = SelfSignedKey.make(directory, "localhost");
    var former = SelfSignedKey.make(directory, "former");
    own.store(server.keyStores().resolve("slnp-new.p12"), own);
    try (var partner =
        SlnpPartner.open(
            server, Map.of("tls", Map.of("keyStore", "slnp-new.p12", "clientAuth", false)))) {
      assertThatThrownBy(
          () -> {
            try (var client = tls(former, null, partner)) {
              client.ask(INIT);
            }
          });
      journalSays("TLS_FAILED", partner);
    }
  }

  private void journalSays(String why, SlnpPartner partner) {
    Await.until(
        SlnpPartner.PATIENCE,
        "the connection is in the journal",
        () ->
            records.count(
                    "select count(*) from exchange where partner_code = ? and outcome = 'PROBLEM'"
                        + " and explanation like ?",
                    partner.code(),
                    why + "%")
                > 0);
  }

  private static ZflClient tls(SelfSignedKey server, SelfSignedKey own, SlnpPartner partner)
      throws Exception {
    Socket socket =
        server
            .trustedBy(own)
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), partner.port());
    return ZflClient.over(socket, UTF_8);
  }
}
