package org.interlend.libris;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipMessage;

/** A partner of one test that is reached through a Libris of its own. Closing makes it inactive. */
public final class LibrisPartner implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String RUNS = "jobs/libris-import/runs";

  private ApiClient api;
  private final String code = NcipMessage.fresh("LIBRIS");

  /** The Sigel of the institution, its own in each test: an order must have one requester. */
  private final String sigel = "X" + NcipMessage.fresh("").replaceAll("\\W", "").toLowerCase();

  private final ObjectNode settings;
  private final LibrisServer libris;
  private final String key;

  private LibrisPartner(ApiClient api, LibrisServer libris) {
    this.api = api;
    this.libris = libris;
    key = "key-" + sigel;
    settings = (ObjectNode) api.get("partners/BRIGHTWATER").json();
  }

  /** Opens the partner; its first import finds nothing. */
  public static LibrisPartner open(InterlendServer server, LibrisServer libris) {
    var partner = new LibrisPartner(new ApiClient(server, "admin", "interlend"), libris);
    libris.key(partner.key, partner.sigel);
    partner.settings.put("code", partner.code).put("name", "Libris of a test");
    partner.settings.put("protocol", "LIBRIS").putArray("agencyAliases");
    var own = partner.settings.putObject("libris");
    own.put("baseUrl", libris.api())
        .put("apiKey", partner.key)
        .put("pollMinutes", 1440)
        .put("pauseMillis", 0);
    own.putArray("sigels").addObject().put("sigel", partner.sigel).put("library", "MAIN");
    partner.save();
    partner.run();
    return partner;
  }

  /** Another server of the same database has its imports from now on. */
  public void runOn(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
  }

  /** Changes and saves a setting of the import; null removes it. */
  public LibrisPartner with(String field, Object value) {
    ((ObjectNode) settings.get("libris")).putPOJO(field, value);
    return save();
  }

  private LibrisPartner save() {
    var answer = api.put("partners/" + code, settings.toString());
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    return this;
  }

  public String code() {
    return code;
  }

  public String sigel() {
    return sigel;
  }

  public String key() {
    return key;
  }

  /** An order of the institution that is with the first library of the chain. */
  public LibrisOrder order(String... chain) {
    var order = LibrisOrder.from(sigel, chain);
    libris.has(order);
    return order;
  }

  /** An order of another library that has reached the institution. */
  public LibrisOrder requestFrom(String requester) {
    var order = LibrisOrder.from(requester, sigel);
    libris.has(order);
    return order;
  }

  /** Imports now, and waits for an import that the schedule has begun. */
  public JsonNode run() {
    return ran(RUNS + "?partner=" + code).json().path("report");
  }

  /** What an import would do. */
  public JsonNode preview() {
    return ran(RUNS + "?preview=true&partner=" + code).json().path("report");
  }

  private Answer ran(String path) {
    var last = new Answer[1];
    Await.until(
        PATIENCE,
        "the import can begin",
        () -> {
          last[0] = api.post(path, "");
          return last[0].status() != 409;
        });
    assertThat(last[0].status()).as(last[0].toString()).isEqualTo(200);
    return last[0];
  }

  @Override
  public void close() {
    settings.put("status", "INACTIVE");
    save();
  }
}
