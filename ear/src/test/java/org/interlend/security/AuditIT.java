package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit: who changed what, before and after, and who signed in, from where. */
@OnEachDatabase
class AuditIT {

  private final String name = "audit-" + UUID.randomUUID().toString().substring(0, 8);
  private final ApiClient admin;
  private final ApiClient desk;
  private final SecretSender signIns;
  private final Records records;

  AuditIT(InterlendServer server) {
    admin = new ApiClient(server, "admin", "interlend");
    desk = new ApiClient(server, "desk", "interlend");
    signIns = new SecretSender(server);
    records = new Records(server);
  }

  @Test
  void aChangeOfAPatronIsKeptWithTheValuesBeforeAndAfter() {
    desk.put("patrons/" + name, patron("Before", "1234"));
    desk.put("patrons/" + name, patron("After", "5678"));
    desk.put("patrons/" + name, patron("After", "5678"));

    var lines = admin.get("audit?what=PATRON&name=" + name).json().path("rows");
    assertThat(lines).as("the third call changes nothing").hasSize(2);
    var first = lines.get(1);
    assertThat(first.path("who").asText()).isEqualTo("desk");
    assertThat(first.path("from").asText()).isEqualTo("127.0.0.1");
    assertThat(first.path("what").asText()).isEqualTo("SAVED");
    assertThat(first.path("changes")).isEmpty();
    var second = lines.get(0);
    assertThat(second.path("changes").findValuesAsText("attribute"))
        .containsExactlyInAnyOrder("firstName", "pinDigest");
    assertThat(change(second, "firstName").path("before").asText()).isEqualTo("Before");
    assertThat(change(second, "firstName").path("after").asText()).isEqualTo("After");
    assertThat(change(second, "pinDigest").path("before").asText()).isEqualTo("***");
    assertThat(change(second, "pinDigest").path("after").asText()).isEqualTo("***");

    assertThat(desk.delete("patrons/" + name).status()).isEqualTo(204);
    assertThat(admin.get("audit?name=" + name).json().path("total").asLong()).isZero();
    assertThat(
            records.count(
                "select count(*) from audit_change where value_before = 'Before' or value_after = 'After'"))
        .isZero();
  }

  @Test
  void aChangeOfAPartnerNamesTheSettingAndNoSecret() {
    var partner = admin.get("partners/BRIGHTWATER").json();
    var changed = partner.deepCopy();
    ((ObjectNode) changed).put("notes", "For the audit " + name);
    try {
      assertThat(admin.put("partners/BRIGHTWATER", changed.toString()).status()).isEqualTo(200);
      var line = admin.get("audit?what=partner&name=BRIGHTWATER&rows=1").json().at("/rows/0");
      assertThat(line.path("changes")).hasSize(1);
      assertThat(line.at("/changes/0/attribute").asText()).endsWith("notes");
      assertThat(line.at("/changes/0/after").asText()).isEqualTo("For the audit " + name);
    } finally {
      admin.put("partners/BRIGHTWATER", partner.toString());
    }
  }

  @Test
  void aChangeOfALibrisConnectionIsReadableAndNeverShowsTheKey() {
    String code = name.toUpperCase(Locale.ROOT);
    String settings =
        """
        {"name": "Audited", "protocol": "LIBRIS", "borrowingSupported": true,
         "status": "INACTIVE", "libris": {"apiKey": "%s", "sigels": [{"sigel": "%s", "library": "MAIN"}]}}""";
    assertThat(admin.put("partners/" + code, settings.formatted("Key-one", "Xyz")).status())
        .isEqualTo(201);
    assertThat(admin.put("partners/" + code, settings.formatted("Key-two", "Abc")).status())
        .isEqualTo(200);

    var line = admin.get("audit?what=PARTNER&name=" + code + "&rows=1").json().at("/rows/0");
    assertThat(change(line, "libris.sigels").path("before").asText()).isEqualTo("Xyz, MAIN");
    assertThat(change(line, "libris.sigels").path("after").asText()).isEqualTo("Abc, MAIN");
    assertThat(change(line, "secrets.encryptedApiKey").path("after").asText()).isEqualTo("***");
    assertThat(line.path("changes")).hasSize(2);
    assertThat(
            records.count(
                "select count(*) from audit_change c join audit_entry e on e.id = c.entry_id where e.subject_name = '"
                    + code
                    + "' and c.attribute = 'secrets.encryptedApiKey' and (c.value_before <> '***' or c.value_after <> '***')"))
        .isZero();
  }

  @Test
  void loadsByTheApiAreInTheAudit() {
    var items = "barcode,title\n%s,Audited\n".formatted(name).getBytes(StandardCharsets.UTF_8);
    var patrons =
        "primaryId,lastName\npatron-%s,Audited\n".formatted(name).getBytes(StandardCharsets.UTF_8);

    var catalog = admin.post("catalog?name=" + name, "text/csv", items).json();
    var load = desk.post("patrons", "text/csv", patrons).json();
    var dry = desk.post("patrons?dryRun=true", "text/csv", patrons).json();

    var lines = admin.get("audit?what=IMPORT&name=" + catalog.path("id").asLong()).json();
    assertThat(lines.path("total").asLong()).isEqualTo(1);
    assertThat(lines.at("/rows/0/what").asText()).isEqualTo("LOADED");
    assertThat(lines.at("/rows/0/who").asText()).isEqualTo("admin");
    assertThat(lines.at("/rows/0/from").asText()).isEqualTo("127.0.0.1");
    assertThat(lines.at("/rows/0/detail").asText()).isEqualTo(name + ".csv");
    var who =
        admin.get("audit?what=IMPORT&name=" + load.path("id").asLong()).json().at("/rows/0/who");
    assertThat(who.asText()).isEqualTo("desk");
    assertThat(total("what=IMPORT&name=" + dry.path("id").asLong())).isZero();
  }

  @Test
  void signInsAndRefusalsAreInTheAudit() {
    signIns.basic("desk", "wrong");
    var refused = admin.get("audit?who=desk&what=WRONG").json().at("/rows/0");
    assertThat(refused.path("kind").asText()).isEqualTo("SIGN_IN");
    assertThat(refused.path("detail").asText()).isEqualTo("BASIC");
    assertThat(refused.path("from").asText()).isEqualTo("127.0.0.1");
    assertThat(refused.path("times").asLong()).isPositive();
  }

  @Test
  void theAuditIsSearchedByDay() {
    desk.put("patrons/" + name, patron("Dated", "1234"));
    var today = Records.today();
    assertThat(
            total("name=%s&from=%s&to=%s".formatted(name, today.minusDays(1), today.plusDays(1))))
        .isEqualTo(1);
    assertThat(total("name=%s&to=%s".formatted(name, today.minusDays(2)))).isZero();
    assertThat(total("name=%s&from=%s".formatted(name, today.plusDays(2)))).isZero();

    records.execute(
        "update audit_entry set happened_at = timestamp with time zone '%s 23:59:59.5%s' where subject_name = '%s'"
            .formatted(today, Records.ZONE.getRules().getOffset(Instant.now()), name));
    assertThat(total("name=%s&to=%s".formatted(name, today))).isEqualTo(1);
    assertThat(total("name=%s&to=%s".formatted(name, today.minusDays(1)))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"what=NOTHING", "from=yesterday", "to=2026-13-01"})
  void invalidParametersAreRefusedByName(String parameter) {
    var answer = admin.get("audit?" + parameter);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
  }

  @Test
  void onlyAdministratorsReadTheAudit() {
    assertThat(desk.get("audit").status()).isEqualTo(403);
  }

  private long total(String query) {
    return admin.get("audit?" + query).json().path("total").asLong();
  }

  private static JsonNode change(JsonNode line, String attribute) {
    return StreamSupport.stream(line.path("changes").spliterator(), false)
        .filter(change -> change.path("attribute").asText().equals(attribute))
        .findFirst()
        .orElseThrow(() -> new AssertionError(line.toString()));
  }

  private static String patron(String firstName, String pin) {
    return """
        {"firstName": "%s", "lastName": "Audited", "barcodes": [], "pin": "%s"}"""
        .formatted(firstName, pin);
  }
}
