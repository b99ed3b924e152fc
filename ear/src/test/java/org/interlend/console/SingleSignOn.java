package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.console.SignInVisit.location;

import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.SignInPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff sign in by a provider of OpenID Connect, beside those who sign in by a password. */
@NeedsBrowser
public abstract class SingleSignOn {

  private static final String CLAIMS =
      "{\"preferred_username\": \"%s\", \"name\": \"Nora Lind\", \"email\": \"nora@example.org\","
          + " \"groups\": [%s]}";
  private static final String MAPPINGS =
      """
      [{"claim": "groups", "value": "ill", "roles": ["RESOURCE_SHARING_OPERATOR"]},
       {"claim": "groups", "value": "desk", "roles": ["DESK_OPERATOR"]},
       {"claim": "groups", "value": "head", "roles": ["ADMINISTRATOR"]},
       {"claim": "groups", "value": "main", "libraries": ["MAIN"]}]\
      """;

  private final SignInProvider provider;
  private final InterlendServer server;
  private final ApiClient api;
  private final Records records;

  /**
   * @param server trusts the proxy of the machine, which tells the addresses of the clients
   */
  protected SingleSignOn(InterlendServer server, SignInProvider provider) {
    this.provider = provider;
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @BeforeEach
  void map() {
    assertThat(api.put("claim-mappings", MAPPINGS).status()).isEqualTo(200);
  }

  private static String claims(String username, String... groups) {
    return CLAIMS.formatted(
        username, groups.length == 0 ? "" : "\"" + String.join("\", \"", groups) + "\"");
  }

  private HttpResponse<String> signIn(String username, String... groups) {
    return new SignInVisit(server).signIn("sub-" + username, claims(username, groups));
  }

  private static void assertSignedIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(location(answer)).hasPath("/console/loans.xhtml");
  }

  private static void assertRefused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).isIn(200, 503);
    assertThat(answer.body()).contains(sentence, SignInPage.MARK);
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .doesNotContain("interlend_session");
  }

  private List<List<Object>> outcomes(String username) {
    return records.rows(
        "select distinct way, outcome from sign_in where username = ? order by outcome", username);
  }

  @Test
  void aPersonSignsInByTheButtonBesideTheForm() {
    var browser = Browser.shared();
    var console = new Console(SignInVisit.publicUri(server), browser);
    console.go("loans.xhtml?overdue=true");
    console.see("username");
    console.picture("sign-in-single-sign-on");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("single-sign-on");
    browser.see(By.name("username")).sendKeys("sub-nora");
    browser.see(By.name("claims")).sendKeys(claims("nora", "ill", "main"));
    browser.click(By.cssSelector("input[type=submit]"));
    console.see("find");
    assertThat(console.address()).endsWith("/console/loans.xhtml?overdue=true");

    var account = api.get("staff/nora").json();
    assertThat(account.path("signInBy").asText()).isEqualTo("OIDC");
    assertThat(account.path("displayName").asText()).isEqualTo("Nora Lind");
    assertThat(account.path("email").asText()).isEqualTo("nora@example.org");
    assertThat(account.path("roles").toString()).isEqualTo("[\"RESOURCE_SHARING_OPERATOR\"]");
    assertThat(account.path("libraries").toString()).isEqualTo("[\"MAIN\"]");
    assertThat(account.path("hasPassword").asBoolean()).isFalse();
    assertThat(outcomes("nora").toString()).isEqualTo("[[OIDC, SIGNED_IN]]");
    assertThat(api.get("audit?who=nora").json().toString())
        .contains("SIGNED_IN", "OIDC", "CREATED");

    console.go("password.xhtml");
    console.seeText("You sign in by single sign-on.");
    assertThat(console.shows(By.id("change:current"))).isFalse();
    assertThat(browser.driver().getPageSource()).doesNotContain("Change your password");
    browser.click(By.cssSelector("[id$=out]"));
    console.see("username");
  }

  @Test
  void eachSignInSetsRolesAndLibraries() {
    assertSignedIn(signIn("rita", "ill", "main"));
    assertSignedIn(signIn("rita", "desk"));
    var account = api.get("staff/rita").json();
    assertThat(account.path("roles").toString()).isEqualTo("[\"DESK_OPERATOR\"]");
    assertThat(account.path("libraries").toString()).isEqualTo("[]");
    assertThat(api.get("audit?who=rita").json().toString()).contains("DESK_OPERATOR");

    assertRefused(signIn("rita", "left"), "you have no role here");
    assertThat(api.get("staff/rita").json().path("roles").toString()).isEqualTo("[]");
  }

  @Test
  void firstSignInsAtTheSameTimeMakeOneAccount() {
    Callable<HttpResponse<String>> first = () -> signIn("swift", "ill");
    Concurrently.run(Collections.nCopies(4, first)).forEach(SingleSignOn::assertSignedIn);
    assertThat(records.count("select count(*) from staff_account where username = ?", "swift"))
        .isEqualTo(1);
  }

  @Test
  void aPersonWithoutARoleIsRefused() {
    assertRefused(signIn("norole", "unknown", "main"), "you have no role here");
    assertRefused(signIn("norole"), "University login confirms who you are");
    assertThat(api.get("staff/norole").status()).isEqualTo(404);
    assertThat(outcomes("norole").toString()).isEqualTo("[[OIDC, NO_ROLE]]");
    assertThat(api.get("audit?who=norole").json().toString()).contains("NO_ROLE");
  }

  @Test
  void anAccountWithAPasswordIsNeverTakenOver() {
    assertRefused(signIn("desk", "head"), "signs in another way");
    assertRefused(signIn("admin", "head"), "signs in another way");
    var account = api.get("staff/desk").json();
    assertThat(account.path("signInBy").asText()).isEqualTo("LOCAL");
    assertThat(account.path("roles").toString()).isEqualTo("[\"DESK_OPERATOR\"]");
    assertThat(new Session(server).signIn("desk", "interlend")).isNotNull();
  }

  @Test
  void anotherPersonWithTheSameUserNameIsRefused() {
    assertSignedIn(signIn("heir", "ill"));
    var other = new SignInVisit(server).signIn("sub-another", claims("heir", "head"));
    assertRefused(other, "belongs to another person");
    assertThat(api.get("staff/heir").json().path("roles").toString())
        .isEqualTo("[\"RESOURCE_SHARING_OPERATOR\"]");
  }

  @Test
  void aNameThatNoAccountCanHaveIsRefused() {
    assertRefused(signIn("no name", "ill"), "gives no user name that is possible here");
    var none = new SignInVisit(server).signIn("sub-none", "{\"groups\": \"ill\"}");
    assertRefused(none, "gives no user name that is possible here");
  }

  @Test
  void aDeactivatedAccountStaysRefused() {
    var visit = new SignInVisit(server);
    assertSignedIn(visit.signIn("sub-gone", claims("gone", "ill")));
    assertThat(visit.page("loans.xhtml").statusCode()).isEqualTo(200);
    var inactive =
        """
        {"displayName": "Gone", "roles": ["RESOURCE_SHARING_OPERATOR"], "signInBy": "OIDC",
         "active": false}\
        """;
    assertThat(api.put("staff/gone", inactive).status()).isEqualTo(200);
    Await.until(
        Duration.ofSeconds(30),
        "the session has ended",
        () -> visit.page("loans.xhtml").body().contains(SignInPage.MARK));
    assertRefused(signIn("gone", "ill"), "Your account is not active");
    assertThat(api.get("staff/gone").json().path("active").asBoolean()).isFalse();
  }

  @Test
  void anAccountOfTheProviderHasNoPasswordAndNoLink() {
    assertSignedIn(signIn("pia", "ill"));
    assertThat(api.post("staff/pia/password-link", "{}").status()).isEqualTo(409);
    var password =
        """
        {"displayName": "Pia", "roles": ["VIEWER"], "signInBy": "OIDC",
         "password": "heron-lantern-quiet-oak"}\
        """;
    assertThat(api.put("staff/pia", password).detail()).contains("has no password here");
    assertThat(new ApiClient(server, "pia", "").get("counts").status()).isEqualTo(401);
    assertThat(new ApiClient(server, "pia", "interlend").get("counts").status()).isEqualTo(401);
  }

  @Test
  void administratorsByTheProviderAreNotTheLastOne() {
    assertSignedIn(signIn("hedda", "head"));
    var without =
        """
        {"displayName": "Administrator", "roles": ["VIEWER"]}\
        """;
    assertThat(api.put("staff/admin", without).status()).isEqualTo(409);
    var byProvider =
        """
        {"displayName": "Administrator", "roles": ["ADMINISTRATOR"], "signInBy": "OIDC"}\
        """;
    assertThat(api.put("staff/admin", byProvider).status()).isEqualTo(409);
  }

  @Test
  void anAnswerIsTakenOnceAndByItsBrowserAlone() {
    var visit = new SignInVisit(server);
    var asked = location(visit.start("/console/loans.xhtml"));
    assertThat(asked.getQuery())
        .contains("response_type=code", "code_challenge_method=S256", "scope=openid")
        .contains("redirect_uri=" + SignInVisit.publicUri(server) + "console/sign-in/return");
    var back = visit.signInAt(asked, "sub-once", claims("once", "ill"));
    var cookie = visit.cookies().get(0);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/console/sign-in");

    assertRefused(new SignInVisit(server).get(back), "was not completed. Start it again.");
    var other = new SignInVisit(server);
    other.start("");
    assertRefused(other.get(back), "was not completed. Start it again.");
    assertThat(api.get("staff/once").status()).isEqualTo(404);

    assertSignedIn(visit.get(back));
    // The person is signed in, so the page is not shown.
    assertThat(location(visit.get(back))).hasPath("/console/home.xhtml");
    assertThat(outcomes("once").toString()).isEqualTo("[[OIDC, SIGNED_IN]]");
    var copied = new SignInVisit(server);
    copied.add(cookie);
    assertRefused(copied.get(back), "was not completed. Start it again.");
  }

  @Test
  void aForgedCookieIsNone() {
    for (var value : List.of("", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00")) {
      var visit = new SignInVisit(server);
      var cookie = new HttpCookie("interlend.sign-in", value);
      cookie.setPath("/console/sign-in");
      cookie.setVersion(0);
      visit.add(cookie);
      assertRefused(visit.page("sign-in/return?state=x&code=y"), "was not completed");
    }
    assertRefused(
        new SignInVisit(server).page("sign-in/return?error=access_denied"), "was not completed");
  }

  @Test
  void aPersonWhoGivesUpAtTheProviderMayStartAgain() {
    var visit = new SignInVisit(server);
    for (var answer : List.of("error=access_denied", "code=", "code=%20")) {
      var state = location(visit.start("")).getQuery().replaceAll(".*state=([^&]+).*", "$1");
      assertRefused(
          visit.page("sign-in/return?" + answer + "&state=" + state), "was not completed");
    }
    assertSignedIn(visit.signIn("sub-again", claims("again", "ill")));
  }

  @Test
  void theProviderIsAskedAboutFiftyUnconfirmedAnswersOfOneAddress() {
    var visit = new SignInVisit(server);
    for (int wrong = 0; wrong < 50; wrong++) {
      var state = location(visit.start("")).getQuery().replaceAll(".*state=([^&]+).*", "$1");
      assertRefused(visit.page("sign-in/return?code=x&state=" + state), "was not completed");
    }
    var paused = visit.signIn("sub-script", claims("script", "ill"));
    assertThat(paused.statusCode()).isEqualTo(429);
    assertThat(paused.headers().firstValue("Retry-After")).isPresent();
    assertThat(api.get("staff/script").status()).as("not asked").isEqualTo(404);
    assertSignedIn(signIn("elsewhere", "ill"));
  }

  @Test
  void anExpiredTokenAndAnAnswerOfAnotherIssuerAreRefused() {
    provider.letATokenExpire();
    assertRefused(signIn("late", "ill"), "was not completed");
    var visit = new SignInVisit(server);
    var back = visit.signInAt(location(visit.start("")), "sub-late", claims("late", "ill"));
    assertRefused(
        visit.get(URI.create(back + "&iss=http://127.0.0.1:1/other")), "was not completed");
    assertThat(api.get("staff/late").status()).isEqualTo(404);
  }

  @Test
  void noPageOutsideOfTheConsoleIsOpenedAfterwards() {
    for (var target : List.of("https://evil.example/", "//evil.example", "/other", "")) {
      var visit = new SignInVisit(server);
      var back = visit.signInAt(location(visit.start(target)), "sub-open", claims("open", "ill"));
      assertThat(location(visit.get(back)))
          .isEqualTo(SignInVisit.publicUri(server).resolve("console/home.xhtml"));
    }
  }

  @Test
  void theSessionOfAnotherPersonInTheBrowserEnds() {
    var visit = new SignInVisit(server);
    var before = new Session(server).signIn("viewer", "interlend");
    visit.add(before);
    assertThat(visit.page("home.xhtml").statusCode()).isEqualTo(200);
    assertSignedIn(visit.signIn("sub-fixed", claims("fixed", "ill")));
    assertThat(visit.cookies())
        .filteredOn(cookie -> cookie.getName().equals("interlend_session"))
        .extracting(HttpCookie::getValue)
        .anyMatch(session -> !session.equals(before.getValue()));
    var stale = new SignInVisit(server);
    stale.add(before);
    assertThat(stale.page("home.xhtml").body()).contains(SignInPage.MARK);
  }

  @Test
  void whileTheProviderIsAwayTheFormWorks() throws Exception {
    assertSignedIn(signIn("early", "ill"));
    var visit = new SignInVisit(server);
    var back = visit.signInAt(location(visit.start("")), "sub-early", claims("early", "ill"));
    provider.close();
    try {
      assertRefused(visit.get(back), "University login does not answer");
      try (var silent = new ServerSocket(provider.port(), 1, InetAddress.getByName("127.0.0.1"))) {
        var again = new SignInVisit(server);
        again.start("");
        var began = Instant.now();
        var state = location(again.start("")).getQuery().replaceAll(".*state=([^&]+).*", "$1");
        assertRefused(
            again.page("sign-in/return?code=x&state=" + state), "University login does not answer");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(silent.isBound()).isTrue();
      }
      assertThat(new Session(server).signIn("desk", "interlend")).isNotNull();
      assertThat(
              records.count(
                  "select count(*) from sign_in where outcome = ?", "PROVIDER_UNAVAILABLE"))
          .isPositive();
    } finally {
      provider.start();
    }
    assertSignedIn(signIn("early", "ill"));
  }

  @Test
  void anAdministratorKeepsTheMappings() {
    var browser = Browser.shared();
    var console = new Console(SignInVisit.publicUri(server), browser).signIn("admin");
    console.go("single-sign-on.xhtml");
    console.seeText(SignInVisit.publicUri(server) + "console/sign-in/return");
    console.picture("single-sign-on");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.follow("New mapping");
    console.click("mapping:save");
    console.seeText("Please give the name of the claim.");
    console.fill("mapping:claim", "realm_access.roles");
    console.fill("mapping:value", "reader");
    console.click("mapping:save");
    console.seeText("needs a role or a library");
    console.picture("claim-mapping");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.click(By.cssSelector("input[value=VIEWER]"));
    console.click("mapping:save");
    console.seeText("The mapping is saved.");
    var visit = new SignInVisit(server);
    var nested =
        """
        {"preferred_username": "reader", "realm_access": {"roles": ["reader"]}}\
        """;
    assertSignedIn(visit.signIn("sub-reader", nested));

    console.follow("reader");
    browser.click(By.cssSelector("input[value=MAIN]"));
    console.click("mapping:save");
    console.seeText("The mapping is saved.");
    assertThat(api.get("claim-mappings").json().toString())
        .contains(
            "{\"claim\":\"realm_access.roles\",\"value\":\"reader\",\"roles\":[\"VIEWER\"],\"libraries\":[\"MAIN\"]}");
    assertThat(api.get("audit?what=CLAIM_MAPPING").json().toString())
        .contains("CREATED", "CHANGED", "\"after\":\"MAIN\"");
    console.follow("reader");
    console.see("changes");
    console.click("mapping:remove");
    console.seeText("The mapping is removed.");
    assertThat(api.get("claim-mappings").json()).hasSize(4);

    console.go("account.xhtml?username=reader");
    console.seeText("This account signs in by single sign-on and has no password here.");
    console.picture("account-single-sign-on");
    console.signIn("viewer");
    console.go("home.xhtml");
    assertThat(console.status("single-sign-on.xhtml")).isEqualTo(403);
    assertThat(console.status("claim-mapping.xhtml")).isEqualTo(403);
  }

  @Test
  void onlyAdministratorsReplaceTheMappings() {
    var viewer = new ApiClient(server, "viewer", "interlend");
    assertThat(viewer.get("claim-mappings").status()).isEqualTo(403);
    assertThat(viewer.put("claim-mappings", "[]").status()).isEqualTo(403);
    var library = "[{\"claim\": \"a\", \"value\": \"b\", \"libraries\": [\"NOWHERE\"]}]";
    assertThat(api.put("claim-mappings", library).field()).isEqualTo("[0].libraries");
    var nothing = "[{\"claim\": \"a\", \"value\": \"b\"}]";
    assertThat(api.put("claim-mappings", nothing).field()).isEqualTo("[0].roles");
    var one = "{\"claim\": \"a\", \"value\": \"b\", \"roles\": [\"VIEWER\"]}";
    assertThat(api.put("claim-mappings", "[" + one + "," + one + "]").field())
        .isEqualTo("[1].value");
    assertThat(api.delete("libraries/MAIN").detail()).contains("Library MAIN cannot be removed");
    assertThat(api.get("claim-mappings").json()).hasSize(4);
    assertThat(api.get("audit?what=CLAIM_MAPPINGS").json().toString()).contains("REPLACED");
  }
}
