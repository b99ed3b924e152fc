package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SignInPage;
import org.interlend.support.StaffRows;
import org.junit.jupiter.api.Test;

/** Sign-in of staff: its record, its session, and changes of the account afterwards. */
@OnOneDatabase
class StaffSignInIT {

  private static final String PASSWORD = "a password of the test";
  private static final int CALLS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StaffRows staff;
  private final Records records;
  private final SecretSender client;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  StaffSignInIT(InterlendServer server) {
    staff = new StaffRows(server);
    records = new Records(server);
    client = new SecretSender(server);
  }

  @Test
  void signInsAndRefusalsAreRecordedAndSummedByHour() throws Exception {
    var account = staff.add(PASSWORD, StaffRows.QUICK, true, "VIEWER");
    client.form(account, PASSWORD);
    client.form(account, "wrong");
    for (int n = 0; n < CALLS; n++) {
      assertThat(client.basic(account, PASSWORD).statusCode()).isEqualTo(200);
    }

    var ofAccount = "select way, outcome, address from sign_in where username = ? order by id";
    assertThat(records.rows(ofAccount, account))
        .contains(
            List.of("FORM", "SIGNED_IN", "127.0.0.1"),
            List.of("FORM", "WRONG", "127.0.0.1"),
            List.of("BASIC", "SIGNED_IN", "127.0.0.1"))
        .as("more only at the full hour")
        .hasSizeLessThanOrEqualTo(6);
    Await.until(PATIENCE, "the sign-ins are counted", () -> sum(account) == CALLS);
    var admin = SecretSender.basicHeader("admin", "interlend");
    assertThat(client.api("api/sign-ins?username=" + account, admin).body())
        .contains("\"outcome\":\"WRONG\"", "\"address\":\"127.0.0.1\"");
    var viewer = SecretSender.basicHeader("viewer", "interlend");
    assertThat(client.api("api/sign-ins", viewer).statusCode()).isEqualTo(403);
  }

  private long sum(String account) {
    return records.count(
        "select sum(attempts) from sign_in where username = ? and way = 'BASIC'", account);
  }

  @Test
  void unknownAccountNamesAreNotRecorded() throws Exception {
    client.basic("my-password-by-mistake", "x");
    assertThat(records.rows("select 1 from sign_in where username = ?", "my-password-by-mistake"))
        .isEmpty();
    assertThat(records.rows("select 1 from sign_in where username is null and outcome = 'WRONG'"))
        .isNotEmpty();
  }

  @Test
  void aWeakHashIsReplacedAtTheNextSignIn() throws Exception {
    var account = staff.add(PASSWORD, 100_000, false, "VIEWER");

    assertThat(client.basic(account, PASSWORD).statusCode()).isEqualTo(200);

    assertThat(iterations(account)).isEqualTo(600_000);
    assertThat(client.basic(account, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(client.form(account, PASSWORD).statusCode()).isEqualTo(302);
  }

  private long iterations(String account) {
    return records.count(
        "select password_iterations from staff_account where username = ?", account);
  }

  @Test
  void aChangedPasswordIsEffectiveAtOnce() throws Exception {
    var account = staff.add(PASSWORD, StaffRows.QUICK, true, "VIEWER");
    assertThat(client.basic(account, PASSWORD).statusCode()).isEqualTo(200);
    staff.changePassword(account, "another password", StaffRows.QUICK);
    Await.until(
        PATIENCE,
        "the old password is refused",
        () -> client.basic(account, PASSWORD).statusCode() == 401);
    assertThat(client.basic(account, "another password").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionFollowsTheRolesAndTheEndOfItsAccount() throws Exception {
    var account = staff.add(PASSWORD, StaffRows.QUICK, true, "DESK_OPERATOR");
    assertThat(client.form(browser, account, PASSWORD).statusCode()).isEqualTo(302);
    assertThat(client.page(browser, "desk.xhtml").statusCode()).isEqualTo(200);

    records.execute(
        "update staff_role set role = 'VIEWER' where account_id = (select id from staff_account where username = '%s')"
            .formatted(account));
    Await.until(
        PATIENCE,
        "the role is taken away",
        () -> client.page(browser, "desk.xhtml").statusCode() == 403);

    staff.change(account, "active = false");
    Await.until(
        PATIENCE,
        "the session ends",
        () -> client.page(browser, "home.xhtml").body().contains(SignInPage.MARK));
  }

  @Test
  void signInStartsANewSessionAndOpensTheRequestedPage() {
    var page = client.page(browser, "partners.xhtml?x=1");
    assertThat(page.body()).contains("value=\"/console/partners.xhtml?x=1\"");
    var before = page.headers().firstValue("Set-Cookie");

    var answer = client.form(browser, "viewer", "interlend", "/console/partners.xhtml?x=1");

    assertThat(answer.headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/console/partners.xhtml?x=1");
    assertThat(answer.headers().firstValue("Set-Cookie")).isPresent().isNotEqualTo(before);
    assertThat(
            client
                .form(browser, "viewer", "interlend", "https://evil.example/")
                .headers()
                .firstValue("Location"))
        .get()
        .asString()
        .endsWith("/console/home.xhtml");
  }
}
