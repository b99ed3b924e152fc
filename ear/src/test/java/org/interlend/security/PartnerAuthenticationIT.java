package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner's name alone does not authenticate a message. */
@OnOneDatabase
class PartnerAuthenticationIT {

  private static final String FAILED = "Agency Authentication Failed";
  private static final String SECRET = "a-long-secret-of-the-broker";
  private static final Map<String, Object> CLOSED = Map.of("open", false);

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final ApiClient api;

  PartnerAuthenticationIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ncip", "ncip/v1", "ncip/soap", "tcp"})
  @DisplayName("a message without authentication is refused, unless the partner's record is open")
  void anUnauthenticatedMessageIsRefusedUnlessThePartnerIsOpen(String way) throws Exception {
    try (var partner = Broker.open(server).with("authentication", CLOSED)) {
      var request = fresh("PROOF");
      var message = acceptItem(request, request).profile(partner.code());
      var before = records.snapshot();

      var answer = sent(way, message).isProblem(FAILED);

      assertThat(answer.text()).doesNotContain(partner.code());
      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(
              Records.told(
                  records.value(
                      "select explanation from exchange where partner_code = ?", partner.code())))
          .contains(partner.code(), "127.0.0.1", "open");
      partner.with("authentication", Map.of("open", true));
      sent(way, message).succeeds("AcceptItem");
    }
  }

  @Test
  @DisplayName("a new partner is not open, and its record says what is missing")
  void aNewPartnerRequiresAuthentication() {
    var code = fresh("NEW");
    var saved = api.put("partners/" + code, "{\"name\": \"New\", \"status\": \"ACTIVE\"}");
    try {
      assertThat(saved.json().at("/authentication/open").asBoolean(true)).isFalse();
      assertThat(saved.json().path("missing").toString()).contains("proof", "refused", "secret");
      broker.send(lookupUser("P0043177").profile(code)).isProblem(FAILED);
    } finally {
      api.put("partners/" + code, "{\"name\": \"New\", \"status\": \"INACTIVE\"}");
    }
  }

  @Test
  @DisplayName("a stranger does not learn that an inactive partner exists")
  void anInactivePartnerIsAnsweredLikeAStranger() {
    var alias = fresh("ALIAS");
    var stranger = fresh("NOSUCH");
    try (var partner =
        Broker.open(server).with("agencyAliases", List.of(alias)).with("status", "INACTIVE")) {
      assertThat(answerTo("", partner.code()).replace(partner.code(), stranger))
          .isEqualTo(answerTo("", stranger));
      assertThat(answerTo(alias, "").replace(alias, stranger)).isEqualTo(answerTo(stranger, ""));
    }
  }

  private String answerTo(String agency, String profile) {
    var message = lookupUser("P0043177").profile(profile);
    return broker.send(agency.isEmpty() ? message : message.from(agency)).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.0/8", "0.0.0.0/0"})
  @DisplayName("the agreed addresses authenticate a partner; \"every address\" does not")
  void anAllowedAddressAuthenticatesThePartner(String network) {
    try (var partner =
        Broker.open(server)
            .with("authentication", Map.of("open", false, "allowedAddresses", List.of(network)))) {
      var answer = broker.send(lookupUser("P0043177").profile(partner.code()));

      if (network.endsWith("/0")) {
        answer.isProblem(FAILED);
      } else {
        answer.succeeds("LookupUser");
      }
    }
  }

  @Test
  @DisplayName("an address token authenticates messages to that address only")
  void anAddressTokenAuthenticatesMessagesToThatAddressOnly() {
    try (var partner = Broker.open(server).with("authentication", CLOSED)) {
      var token = fresh(SECRET);
      partner.with("urlToken", token);

      broker.send(token, lookUp(partner)).succeeds("LookupUser");
      broker.send(token, lookUp(partner).profile("")).succeeds("LookupUser");
      broker.send(lookUp(partner)).isProblem(FAILED);
      broker.send(fresh(SECRET), lookUp(partner)).isProblem(FAILED);
      // The other requirements of the record apply there too.
      partner.with("secret", SECRET);
      broker.send(token, lookUp(partner)).isProblem(FAILED);
      broker.send(token, lookUp(partner).secret(SECRET)).succeeds("LookupUser");
      broker.send(lookUp(partner).secret(SECRET)).succeeds("LookupUser");

      partner.with("status", "INACTIVE");
      broker.send(token, lookUp(partner).profile("")).isProblem(FAILED);
    }
  }

  private static NcipMessage lookUp(Broker partner) {
    return lookupUser("P0043177").profile(partner.code());
  }

  @Test
  @DisplayName(
      "a message that names no partner comes from the only active one only if it authenticates")
  void theOnlyActivePartnerIsAssumedOnlyWithItsAuthentication() {
    var brightwater = (ObjectNode) api.get("partners/BRIGHTWATER").json();
    var others =
        records.rows("select code from partner where status = 'ACTIVE' and code <> 'BRIGHTWATER'");
    try {
      records.changeSettings("update partner set status = 'INACTIVE' where code <> 'BRIGHTWATER'");

      broker.send(nameless()).isProblem("Needed Data Missing");
      api.put("partners/BRIGHTWATER", brightwater.put("secret", SECRET).toString());
      broker.send(nameless()).isProblem(FAILED);
      broker.send(nameless().secret(SECRET)).succeeds("LookupUser");
    } finally {
      api.put("partners/BRIGHTWATER", brightwater.put("secret", "").toString());
      records.changeSettings(
          others.stream()
              .map(row -> ", '" + row.get(0) + "'")
              .collect(
                  Collectors.joining(
                      "",
                      "update partner set status = 'ACTIVE' where code in ('BRIGHTWATER'",
                      ")")));
    }
  }

  private static NcipMessage nameless() {
    return lookupUser("P0043177").profile("").from("WHO-IS-THIS");
  }

  @Test
  @DisplayName("the log says at the start which partners are open")
  void theLogSaysWhichPartnersAreOpen() {
    assertThat(server.log())
        .anyMatch(line -> line.contains("BRIGHTWATER is open") && line.contains("WARN"))
        .noneMatch(line -> line.contains("OLDBRK is open"));
  }

  private NcipAnswer sent(String way, NcipMessage message) throws Exception {
    return switch (way) {
      case "tcp" -> NcipAnswer.valid(overTcp(message.xml()).getBytes(UTF_8));
      case "ncip/soap" ->
          NcipAnswer.valid(
              posted(way, "text/xml", enveloped(message))
                  .replaceAll("(?s)^.*<soap:Body>|</soap:Body>.*$", "")
                  .getBytes(UTF_8));
      default -> NcipAnswer.valid(posted(way, "application/xml", message.xml()).getBytes(UTF_8));
    };
  }

  private String posted(String path, String type, String body) throws Exception {
    URI address = server.httpUri().resolve(path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString(UTF_8))
        .body();
  }

  private static String enveloped(NcipMessage message) {
    return "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>"
        + message.xml().replaceFirst("<\\?xml[^>]*\\?>", "")
        + "</soap:Body></soap:Envelope>";
  }

  private String overTcp(String message) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.tcpPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((message + "\n").getBytes(UTF_8));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
  }
}
