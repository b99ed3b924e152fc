package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipMessage;

/**
 * An SLNP partner for one test, with the places of the demonstration's partner and a port of its
 * own. Closing makes it inactive.
 */
public final class SlnpPartner implements AutoCloseable {

  /** Of a test that needs the port, not the time in which it opens. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiClient api;
  private final String code;
  private final ObjectNode settings;
  private final ObjectNode slnp;

  private SlnpPartner(ApiClient api, String code, ObjectNode settings) {
    this.api = api;
    this.code = code;
    this.settings = settings;
    this.slnp = settings.putObject("slnp");
  }

  /** A partner that is saved and whose port is open. */
  public static SlnpPartner open(InterlendServer server) {
    return open(server, Map.of());
  }

  /**
   * The same with further settings.
   *
   * @param slnp settings of the group {@code slnp}
   */
  public static SlnpPartner open(InterlendServer server, Map<String, Object> slnp) {
    return open(server, slnp, Map.of());
  }

  /** A partner whose commands are limited. */
  static SlnpPartner limited(InterlendServer server, int messagesPerMinute) {
    return open(server, Map.of(), Map.of("messagesPerMinute", messagesPerMinute));
  }

  private static SlnpPartner open(
      InterlendServer server, Map<String, Object> slnp, Map<String, Object> authentication) {
    var api = new ApiClient(server, "admin", "interlend");
    var settings = (ObjectNode) api.get("partners/BRIGHTWATER").json();
    var code = NcipMessage.fresh("ZFL");
    settings.put("code", code).put("name", "A ZFL server").put("protocol", "SLNP");
    settings.putArray("agencyAliases");
    settings.putPOJO("authentication", authentication);
    settings.put("lendingSupported", true).put("userIdentifierType", "ANY");
    var partner = new SlnpPartner(api, code, settings);
    partner.slnp.put("port", FreePort.next());
    partner.slnp.putArray("ownSigels").addObject().put("sigel", "DE-9001").put("library", "MAIN");
    slnp.forEach(partner.slnp::putPOJO);
    partner.save();
    partner.awaitPort();
    return partner;
  }

  private void awaitPort() {
    Await.until(PATIENCE, "open port", () -> ZflClient.answers(port()));
  }

  /** Changes and saves a setting of the group {@code slnp}; null removes it. */
  public SlnpPartner with(String field, Object value) {
    slnp.putPOJO(field, value);
    return save();
  }

  /** Changes and saves another setting. */
  SlnpPartner having(String field, Object value) {
    settings.putPOJO(field, value);
    return save();
  }

  private SlnpPartner save() {
    var answer = api.put("partners/" + code, settings.toString());
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    return this;
  }

  /** After a change of the settings the port is closed for a moment. */
  public ZflClient connect() {
    awaitPort();
    return ZflClient.connect(port());
  }

  public int port() {
    return slnp.get("port").asInt();
  }

  public String code() {
    return code;
  }

  @Override
  public void close() {
    having("status", "INACTIVE");
  }
}
