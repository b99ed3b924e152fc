package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.StaffRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API tokens, for scripts. */
@OnOneDatabase
class TokensIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ADMIN = SecretSender.basicHeader("admin", "interlend");
  private static final String NEW_TOKEN =
      """
      {"label": "Nightly load", "expires": "2099-12-31", "roles": ["%s"]}""";
  private static final String NEW_PATRON =
      """
      {"firstName": "Loaded", "lastName": "By a script", "barcodes": []}""";

  private final StaffRows staff;
  private final Records records;
  private final SecretSender script;
  private String account;

  TokensIT(InterlendServer server) {
    staff = new StaffRows(server);
    records = new Records(server);
    script = new SecretSender(server);
  }

  @BeforeEach
  void makeAccount() {
    account = staff.add("interlend", StaffRows.QUICK, true, "DESK_OPERATOR", "VIEWER");
  }

  @Test
  void aTokenAuthenticatesAScriptWithTheTokensRoles() throws Exception {
    var desk = secret(created("DESK_OPERATOR"));
    var viewer = secret(created("VIEWER"));

    assertThat(desk).matches("ilt_[A-Za-z0-9_-]{43}");
    assertThat(script.bearer(viewer).statusCode()).isEqualTo(200);
    assertThat(put(viewer).statusCode()).isEqualTo(403);
    assertThat(put(desk).statusCode()).isEqualTo(201);
    assertThat(
            records.rows("select done_by from audit_entry where subject_name = ?", "by-" + account))
        .as("the audit names the account")
        .containsExactly(List.of(account));
  }

  @Test
  void aTokenIsShownOnceAndStoredAsADigest() throws Exception {
    var secret = secret(created("VIEWER"));
    script.bearer(secret);

    var list = script.send(path(), "GET", ADMIN, "");

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("Nightly load", "lastUsed").doesNotContain(secret, "digest");
    assertThat(records.rows("select digest from api_token").toString()).doesNotContain(secret);
  }

  @Test
  void aTokenEndsByDeletionExpiryOrTheEndOfItsAccount() throws Exception {
    var deleted = created("VIEWER");
    var expired = created("VIEWER");
    var kept = created("VIEWER");
    assertThat(script.bearer(secret(kept)).statusCode()).isEqualTo(200);

    var gone = script.send(path() + "/" + deleted.path("id").asLong(), "DELETE", ADMIN, "");
    assertThat(gone.statusCode()).isEqualTo(204);
    records.execute(
        "update api_token set expires_at = created_at where id = " + expired.path("id").asLong());

    assertThat(script.bearer(secret(deleted)).statusCode()).isEqualTo(401);
    assertThat(script.bearer(secret(expired)).statusCode()).isEqualTo(401);
    staff.change(account, "active = false");
    Await.until(PATIENCE, "the token ends", () -> script.bearer(secret(kept)).statusCode() == 401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"label\": \"x\", \"expires\": \"2099-12-31\", \"roles\": [\"ADMINISTRATOR\"]} | roles",
        "{\"label\": \"x\", \"expires\": \"2099-12-31\", \"roles\": []} | roles",
        "{\"label\": \"x\", \"expires\": \"2020-01-31\", \"roles\": [\"VIEWER\"]} | expires",
        "{\"label\": \"x\", \"expires\": \"next year\", \"roles\": [\"VIEWER\"]} | expires",
        "{\"label\": \" \", \"expires\": \"2099-12-31\", \"roles\": [\"VIEWER\"]} | label"
      })
  void invalidTokenFieldsAreRefusedByName(String newToken, String field) throws Exception {
    var answer = script.send(path(), "POST", ADMIN, newToken);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void onlyAdministratorsCreateTokensAndNotByToken() throws Exception {
    var own = SecretSender.basicHeader(account, "interlend");
    var newToken = NEW_TOKEN.formatted("VIEWER");
    assertThat(script.send(path(), "POST", own, newToken).statusCode()).isEqualTo(403);
    assertThat(script.send(path(), "GET", own, "").statusCode()).isEqualTo(403);

    var token = ofAdministrator();
    var byToken = script.send(path(), "POST", "Bearer " + token, newToken);
    assertThat(byToken.statusCode()).isEqualTo(403);
    assertThat(byToken.body()).contains("name and password");
    assertThat(script.send(path(), "GET", "Bearer " + token, "").statusCode()).isEqualTo(200);
    assertThat(script.send("api/staff/unknown/tokens", "POST", ADMIN, newToken).statusCode())
        .isEqualTo(404);
  }

  /** A thief could otherwise keep out everyone who would revoke the token. */
  @Test
  void aTokenEndsNoSessions() throws Exception {
    var token = "Bearer " + ofAdministrator();
    var path = "api/staff/admin/sessions";

    assertThat(script.send(path, "GET", token, "").statusCode()).isEqualTo(200);
    for (var refused : List.of(path, path + "/1")) {
      assertThat(script.send(refused, "DELETE", token, "").statusCode()).as(refused).isEqualTo(403);
    }
  }

  /** They decide where letters with links for passwords go. */
  @Test
  void aTokenReadsTheSettingsOfTheServerOnly() throws Exception {
    var token = "Bearer " + ofAdministrator();
    var path = "api/server-settings/INTERLEND_SMTP_HOST";

    assertThat(script.send(path, "GET", token, "").statusCode()).isEqualTo(200);
    for (var method : List.of("PUT", "DELETE")) {
      var refused = script.send(path, method, token, "{\"value\": \"mail.example.org\"}");
      assertThat(refused.statusCode()).as(method).isEqualTo(403);
      assertThat(json(refused).path("detail").asText()).contains("name and password");
    }
  }

  @Test
  void theApiDescriptionIncludesTokens() {
    assertThat(script.api("api/openapi.json", null).body().replace(" ", ""))
        .contains("/api/staff/{username}/tokens", "\"scheme\":\"bearer\"");
  }

  private JsonNode created(String role) throws Exception {
    var answer = script.send(path(), "POST", ADMIN, NEW_TOKEN.formatted(role));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private String ofAdministrator() throws Exception {
    var administrator = staff.add("interlend", StaffRows.QUICK, true, "ADMINISTRATOR");
    var path = "api/staff/" + administrator + "/tokens";
    var answer = script.send(path, "POST", ADMIN, NEW_TOKEN.formatted("ADMINISTRATOR"));
    return secret(json(answer));
  }

  private HttpResponse<String> put(String token) {
    return script.send("api/patrons/by-" + account, "PUT", "Bearer " + token, NEW_PATRON);
  }

  private String path() {
    return "api/staff/" + account + "/tokens";
  }

  private static String secret(JsonNode token) {
    return token.path("token").asText();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
