package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A partner for one test, with the settings of the demonstration's partner. Closing makes it
 * inactive, so that the demonstration's partner is the only active one.
 */
public final class Broker implements AutoCloseable {

  private final ApiClient api;
  private final String code;
  private final ObjectNode settings;

  private Broker(ApiClient api, String code, ObjectNode settings) {
    this.api = api;
    this.code = code;
    this.settings = settings;
  }

  public static Broker open(InterlendServer server) {
    var api = new ApiClient(server, "admin", "interlend");
    var settings = (ObjectNode) api.get("partners/BRIGHTWATER").json();
    var code = NcipMessage.fresh("BROKER");
    settings.put("code", code).put("name", "The broker of a test");
    settings.putArray("agencyAliases");
    var broker = new Broker(api, code, settings);
    broker.save();
    return broker;
  }

  /** Changes and saves a setting; null removes it. */
  public Broker with(String field, Object value) {
    settings.putPOJO(field, value);
    return save();
  }

  /**
   * Changes and saves the authentication settings; without any requirement the partner stays open.
   */
  public Broker with(String field, Map<String, Object> value) {
    if (value == null) {
      return with(field, (Object) null);
    }
    var all = new HashMap<>(value);
    if (field.equals("authentication")) {
      all.putIfAbsent("open", true);
    }
    return with(field, (Object) all);
  }

  /** Changes and saves a setting of arriving items; null removes it. */
  public Broker accepting(String field, Object value) {
    ((ObjectNode) settings.get("acceptItem")).putPOJO(field, value);
    return save();
  }

  /** Changes and saves a setting of borrowing. */
  public Broker borrowing(String field, Object value) {
    ((ObjectNode) settings.get("borrowingWorkflow")).putPOJO(field, value);
    return save();
  }

  /** Changes and saves a setting of lending. */
  public Broker lending(String field, Object value) {
    ((ObjectNode) settings.get("lendingWorkflow")).putPOJO(field, value);
    return save();
  }

  /** Changes and saves a setting of how requests are read. */
  public Broker requesting(String field, Object value) {
    ((ObjectNode) settings.get("requestItem")).putPOJO(field, value);
    return save();
  }

  private Broker save() {
    var answer = api.put("partners/" + code, settings.toString());
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    return this;
  }

  public String code() {
    return code;
  }

  @Override
  public void close() {
    with("status", "INACTIVE");
  }
}
