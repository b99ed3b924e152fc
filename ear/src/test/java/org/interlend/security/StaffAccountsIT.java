package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.interlend.EndOfDay;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SignInPage;
import org.interlend.support.StaffRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of staff: made, changed and ended by administrators, passwords by their owners. */
@OnOneDatabase
class StaffAccountsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ADMIN = SecretSender.basicHeader("admin", "interlend");
  private static final String OWN_PASSWORD = "api/me/password";
  private static final String PASSWORD = "heron-lantern-quiet-oak";
  private static final String NEXT = "copper-violin-marsh-nine";

  private final InterlendServer server;
  private final StaffRows rows;
  private final Records records;
  private final SecretSender client;
  private final String name = "ada-" + UUID.randomUUID().toString().substring(0, 8);

  StaffAccountsIT(InterlendServer server) {
    this.server = server;
    rows = new StaffRows(server);
    records = new Records(server);
    client = new SecretSender(server);
  }

  @Test
  void anAdministratorMakesChangesAndDeletesAnAccount() throws Exception {
    var made = put(name, account("DESK_OPERATOR", ", \"password\": \"%s\"".formatted(PASSWORD)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).doesNotContain(PASSWORD);
    assertThat(client.basic(name, PASSWORD).statusCode()).isEqualTo(200);

    var answer = get(name);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var shown = json(answer);
    assertThat(shown.path("displayName").asText()).isEqualTo("Ada Accounts");
    assertThat(shown.path("roles").toString()).isEqualTo("[\"DESK_OPERATOR\"]");
    assertThat(shown.path("libraries").toString()).isEqualTo("[\"MAIN\"]");
    assertThat(shown.path("active").asBoolean()).isTrue();
    assertThat(shown.path("mustChangePassword").asBoolean()).isFalse();
    assertThat(shown.path("signInBy").asText()).isEqualTo("LOCAL");
    assertThat(shown.path("lastSignIn").asText()).startsWith("20");
    assertThat(client.api("api/staff", ADMIN).body()).contains("\"" + name + "\"");

    var same = put(name, account("DESK_OPERATOR", ""));
    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(client.basic(name, PASSWORD).statusCode()).as("its password stays").isEqualTo(200);
    assertThat(put(name, account("VIEWER", ", \"active\": false")).statusCode()).isEqualTo(200);
    Await.until(PATIENCE, "the account is inactive", () -> isRefused(PASSWORD));

    assertThat(client.send(path(name), "DELETE", ADMIN, "").statusCode()).isEqualTo(204);
    assertThat(get(name).statusCode()).isEqualTo(404);
    assertThat(
            records.rows(
                "select action from audit_entry where subject_name = ? and done_by = 'admin' and address = '127.0.0.1' order by id",
                name))
        .containsExactly(List.of("SAVED"), List.of("SAVED"), List.of("REMOVED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"displayName\": \"X\", \"roles\": []} | 400 | roles",
        "{\"displayName\": \" \", \"roles\": [\"VIEWER\"]} | 400 | displayName",
        "{\"displayName\": \"X\", \"roles\": [\"KING\"]} | 400 | roles",
        "{\"displayName\": \"X\", \"roles\": [\"VIEWER\"], \"email\": \"at\"} | 400 | email",
        "{\"displayName\": \"X\", \"roles\": [\"VIEWER\"], \"defaultDesk\": \"N\"} | 400 | defaultDesk",
        "{\"displayName\": \"X\", \"roles\": [\"VIEWER\"], \"libraries\": [\"N\"]} | 400 | libraries",
        "{\"displayName\": \"X\", \"roles\": [\"VIEWER\"], \"password\": \"u7#kQz!pw29\"} | 422 | password",
        "{\"displayName\": \"X\", \"roles\": [\"VIEWER\"], \"password\": \"password1234\"} | 422 | password"
      })
  void invalidFieldsOfAnAccountAreRefusedByName(String body, int status, String field)
      throws Exception {
    var answer = put(name, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).at("/errors/0/field").asText()).startsWith(field);
    assertThat(get(name).statusCode()).isEqualTo(404);
  }

  @Test
  void aNameThatIsNoUserNameIsRefused() {
    assertThat(put("two%20words", account("VIEWER", "")).statusCode()).isEqualTo(400);
  }

  @Test
  void aPersonChangesTheOwnPassword() throws Exception {
    makeWithPassword("VIEWER");

    assertThat(change("wrong", NEXT).body()).contains("present password is wrong");
    assertThat(change(PASSWORD, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(change(PASSWORD, "short").body()).contains("at least 12 characters", field("new"));
    assertThat(change(PASSWORD, "").body()).contains(field("new"));
    assertThat(change("wrong", NEXT).body()).contains(field("current"));
    assertThat(change(PASSWORD, "Password2026!").body()).contains("too common");
    assertThat(change(PASSWORD, NEXT).statusCode()).isEqualTo(204);

    Await.until(PATIENCE, "the old password is refused", () -> isRefused(PASSWORD));
    assertThat(client.basic(name, NEXT).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordThatMustBeChangedAllowsNothingElse() throws Exception {
    makeWithPassword("VIEWER");
    put(name, account("VIEWER", ", \"mustChangePassword\": true"));
    var refused = client.basic(name, PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("must be changed");
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.form(browser, name, PASSWORD);
    assertThat(client.page(browser, "home.xhtml").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/console/password.xhtml");
    assertThat(client.page(browser, "password.xhtml").body()).contains("Choose one of your own");

    assertThat(change(PASSWORD, NEXT).statusCode()).isEqualTo(204);
    Instant changed = Instant.now();
    awaitEndOfSession(browser);
    Await.until(
        PATIENCE,
        "the account, remembered for a second, is read again",
        () -> Instant.now().isAfter(changed.plusSeconds(1)));
    assertThat(client.basic(name, NEXT).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkForChoosingThePasswordWorksOnce() throws Exception {
    put(name, account("VIEWER", ""));
    assertThat(json(get(name)).path("hasPassword").asBoolean()).isFalse();
    var page = link();
    var key = page.substring(page.indexOf('=') + 1);
    assertThat(records.rows("select digest from staff_password_link").toString())
        .doesNotContain(key);

    var valid = link();
    assertThat(client.page(HttpClient.newHttpClient(), page).body()).contains("has expired");
    assertThat(client.choosePassword(valid, "Password2026!").body()).contains("too common");
    assertThat(client.choosePassword(valid, NEXT).body()).contains("is set");
    assertThat(client.choosePassword(valid, PASSWORD).body()).contains("has expired");
    assertThat(client.basic(name, NEXT).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkForChoosingThePasswordEndsWithEveryOtherChangeOfTheAccess() throws Exception {
    var temporary = ", \"password\": \"%s\", \"mustChangePassword\": true".formatted(PASSWORD);
    put(name, account("VIEWER", ""));
    for (var change :
        List.of(
            account("VIEWER", "").replace("ada@", "ada.accounts@"),
            account("VIEWER", temporary),
            account("VIEWER", ", \"active\": false"))) {
      var link = link();
      put(name, account("DESK_OPERATOR", ""));
      assertThat(client.page(HttpClient.newHttpClient(), link).body())
          .as("other changes do not end it")
          .doesNotContain("has expired");
      assertThat(put(name, change).statusCode()).isEqualTo(200);
      put(name, account("VIEWER", ""));
      assertThat(client.choosePassword(link, NEXT).body()).as(change).contains("has expired");
    }

    givePassword();
    var link = link();
    assertThat(change(PASSWORD, NEXT).statusCode()).isEqualTo(204);
    assertThat(client.choosePassword(link, PASSWORD).body()).contains("has expired");
  }

  private String link() throws Exception {
    var made = client.send(path(name) + "/password-link", "POST", ADMIN, "{}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(OffsetDateTime.parse(json(made).path("expires").asText()).toInstant())
        .isEqualTo(EndOfDay.of(Records.today().plusDays(7), Records.ZONE));
    var address = json(made).path("address").asText();
    return address.substring(address.indexOf("choose-password.xhtml"));
  }

  @Test
  void administratorsSeeAndEndSessions() throws Exception {
    makeWithPassword("VIEWER");
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.form(browser, name, PASSWORD);
    assertThat(client.page(browser, "home.xhtml").body()).doesNotContain(SignInPage.MARK);

    var sessions = json(client.api(path(name) + "/sessions", ADMIN));
    assertThat(sessions).hasSize(1);
    assertThat(sessions.at("/0/address").asText()).isEqualTo("127.0.0.1");
    var one = path(name) + "/sessions/" + sessions.at("/0/id").asLong();
    assertThat(client.send(one, "DELETE", ADMIN, "").statusCode()).isEqualTo(204);
    assertThat(client.send(one, "DELETE", ADMIN, "").statusCode()).isEqualTo(404);

    awaitEndOfSession(browser);
  }

  @Test
  void theSessionOfAnInactiveAccountLeadsToTheSignInAndLeavesNothingInTheLog() throws Exception {
    makeWithPassword("VIEWER");
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.form(browser, name, PASSWORD);
    assertThat(client.page(browser, "home.xhtml").body()).doesNotContain(SignInPage.MARK);
    var log = server.log().size();
    put(name, account("VIEWER", ", \"active\": false"));
    awaitEndOfSession(browser);

    for (int request = 0; request < 5; request++) {
      assertThat(client.page(browser, "home.xhtml").body()).contains(SignInPage.MARK);
    }
    assertThat(server.log().subList(log, server.log().size()))
        .noneMatch(line -> line.contains("WELD-000717"));
  }

  @Test
  void aSignInOverASessionReplacesItAndLeavesNothingInTheLog() throws Exception {
    makeWithPassword("VIEWER");
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.form(browser, name, PASSWORD);
    var log = server.log().size();

    client.form(browser, name, PASSWORD);

    assertThat(client.page(browser, "home.xhtml").body()).doesNotContain(SignInPage.MARK);
    assertThat(json(client.api(path(name) + "/sessions", ADMIN))).hasSize(1);
    assertThat(server.log().subList(log, server.log().size()))
        .noneMatch(line -> line.contains("WELD-000"));
  }

  @Test
  void aChangeOfLibrariesAppliesToASessionThatHasBegun() throws Exception {
    makeWithPassword("DESK_OPERATOR");
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.form(browser, name, PASSWORD);
    assertThat(client.page(browser, "desk.xhtml").body())
        .contains("optgroup label=\"Main Library\"")
        .doesNotContain("optgroup label=\"Science Library\"");

    put(name, account("DESK_OPERATOR", "").replace("MAIN", "SCIENCE"));
    assertThat(client.page(browser, "desk.xhtml").body())
        .contains("optgroup label=\"Science Library\"")
        .doesNotContain("optgroup label=\"Main Library\"");
  }

  @Test
  void onlyAdministratorsSeeAccountsAndNoTokenChangesThem() throws Exception {
    var viewer = SecretSender.basicHeader("viewer", "interlend");
    assertThat(client.api("api/staff", viewer).statusCode()).isEqualTo(403);
    assertThat(client.send(path(name), "PUT", viewer, account("VIEWER", "")).statusCode())
        .isEqualTo(403);
    var administrator = rows.add("interlend", StaffRows.QUICK, true, "ADMINISTRATOR");
    var token =
        json(client.send(
                path(administrator) + "/tokens",
                "POST",
                ADMIN,
                """
                    {"label": "x", "expires": "2099-12-31", "roles": ["ADMINISTRATOR"]}"""))
            .path("token")
            .asText();
    assertThat(
            client.send(path(name), "PUT", "Bearer " + token, account("VIEWER", "")).statusCode())
        .isEqualTo(403);
    assertThat(
            client
                .send(OWN_PASSWORD, "PUT", "Bearer " + token, passwords("interlend", PASSWORD))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void ofTwoAdministratorsWhoDeactivateEachOtherOneRemains() throws Exception {
    var one = rows.add(PASSWORD, StaffRows.QUICK, true, "ADMINISTRATOR");
    var two = rows.add(PASSWORD, StaffRows.QUICK, true, "ADMINISTRATOR");
    var others =
        "username not in ('%s', '%s') and id in (select account_id from staff_role where role = 'ADMINISTRATOR')"
            .formatted(one, two);
    records.execute("update staff_account set active = false where " + others);
    try {
      Records.awaitInForce();
      var barrier = new CyclicBarrier(2);
      var pool = Executors.newFixedThreadPool(2);
      var first = pool.submit(() -> deactivate(two, one, barrier));
      var second = pool.submit(() -> deactivate(one, two, barrier));
      // On a busy machine the second one may no longer sign in.
      assertThat(List.of(first.get(), second.get()))
          .containsOnlyOnce(200)
          .isSubsetOf(200, 401, 409, 429);
      pool.shutdown();

      Records.awaitInForce();
      var left =
          (String)
              records.value(
                  "select username from staff_account where active = true and username in (?, ?)",
                  one,
                  two);
      var itself = SecretSender.basicHeader(left, PASSWORD);
      var refused = client.send(path(left), "DELETE", itself, "");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("last active administrator");
      assertThat(client.send(path(left), "PUT", itself, account("VIEWER", "")).statusCode())
          .isEqualTo(409);
    } finally {
      records.execute(
          "update staff_account set active = true where " + others,
          "delete from staff_account where username in ('%s', '%s')".formatted(one, two));
    }
  }

  private int deactivate(String account, String by, CyclicBarrier barrier) throws Exception {
    barrier.await();
    return client
        .send(
            path(account),
            "PUT",
            SecretSender.basicHeader(by, PASSWORD),
            account("ADMINISTRATOR", ", \"active\": false"))
        .statusCode();
  }

  private void makeWithPassword(String role) {
    assertThat(put(name, account(role, "")).statusCode()).isEqualTo(201);
    givePassword();
  }

  /** Its hash is quick, as for an account of the demonstration. */
  private void givePassword() {
    rows.changePassword(name, PASSWORD, StaffRows.QUICK);
    rows.change(name, "demonstration = true");
  }

  private HttpResponse<String> change(String current, String next) {
    return client.send(
        OWN_PASSWORD, "PUT", SecretSender.basicHeader(name, PASSWORD), passwords(current, next));
  }

  private static String passwords(String current, String next) {
    return "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(current, next);
  }

  private static String field(String name) {
    return "\"field\":\"%s\"".formatted(name);
  }

  private static String account(String role, String more) {
    return "{\"displayName\": \"Ada Accounts\", \"email\": \"ada@example.org\", \"roles\": [\"%s\"], \"libraries\": [\"MAIN\"]%s}"
        .formatted(role, more);
  }

  private HttpResponse<String> put(String username, String body) {
    return client.send(path(username), "PUT", ADMIN, body);
  }

  private HttpResponse<String> get(String username) {
    return client.api(path(username), ADMIN);
  }

  private static String path(String username) {
    return "api/staff/" + username;
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private boolean isRefused(String password) {
    return client.basic(name, password).statusCode() == 401;
  }

  private void awaitEndOfSession(HttpClient browser) {
    Await.until(
        PATIENCE,
        "the session ends",
        () -> client.page(browser, "home.xhtml").body().contains(SignInPage.MARK));
  }
}
