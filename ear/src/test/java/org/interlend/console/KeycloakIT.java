package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Database;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Staff sign in by a real Keycloak, which tells groups by its UserInfo alone and demands PKCE. It
 * runs with the profile keycloak.
 */
@Tag("keycloak")
@NeedsBrowser
class KeycloakIT {

  private static final String MAPPINGS =
      """
      [{"claim": "groups", "value": "ill", "roles": ["RESOURCE_SHARING_OPERATOR"]},
       {"claim": "groups", "value": "north-branch", "libraries": ["MAIN"]}]""";

  private static Keycloak keycloak;
  private static InterlendServer server;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    int port = FreePort.next();
    server =
        InterlendServer.start(
            Database.POSTGRESQL,
            Map.of(
                "INTERLEND_OIDC_URL",
                Keycloak.issuer(port),
                "INTERLEND_OIDC_SECRET",
                "known-to-both",
                "INTERLEND_OIDC_NAME",
                "Keycloak"));
    address = SignInVisit.publicUri(server);
    keycloak =
        new Keycloak(
            Path.of(System.getProperty("keycloak.home")),
            port,
            address.resolve("console/sign-in/return"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void staffSignInByKeycloak() {
    var api = new ApiClient(server, "admin", "interlend");
    assertThat(api.put("claim-mappings", MAPPINGS).status()).isEqualTo(200);
    var browser = Browser.shared();
    var console = new Console(address, browser);

    signIn(console, browser, "otto");
    console.seeText("Keycloak confirms who you are, but you have no role here.");
    console.picture("keycloak-without-role");
    assertThat(api.get("staff/otto").status()).isEqualTo(404);
    browser.deleteCookies();

    signIn(console, browser, "nora");
    console.see("find");
    assertThat(console.address()).endsWith("/console/loans.xhtml");
    console.picture("keycloak-signed-in");
    var account = api.get("staff/nora").json();
    assertThat(account.path("signInBy").asText()).isEqualTo("OIDC");
    assertThat(account.path("displayName").asText()).isEqualTo("Nora Lind");
    assertThat(account.path("email").asText()).isEqualTo("nora@example.org");
    assertThat(account.path("roles").toString()).isEqualTo("[\"RESOURCE_SHARING_OPERATOR\"]");
    assertThat(account.path("libraries").toString()).isEqualTo("[\"MAIN\"]");

    browser.click(By.cssSelector("[id$=out]"));
    console.click("single-sign-on");
    // The session at Keycloak goes on.
    console.see("find");
  }

  private static void signIn(Console console, Browser browser, String username) {
    console.go("loans.xhtml");
    console.click("single-sign-on");
    browser.see(By.id("username")).sendKeys(username);
    browser.see(By.id("password")).sendKeys("heron-lantern");
    console.picture("keycloak");
    browser.click(By.id("kc-login"));
  }
}
