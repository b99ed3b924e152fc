package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.net.http.HttpResponse;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session of a patron ends when the patron gets another PIN or is erased. */
@OnOneDatabase
class PatronSessionIT {

  private static final String PAGE = "my/index.xhtml";
  private static final String PIN = "1234";

  private final InterlendServer server;
  private final ApiClient staff;
  private final Session session;
  private final String patron = fresh("SESSION");

  PatronSessionIT(InterlendServer server) {
    this.server = server;
    staff = new ApiClient(server, "admin", "interlend");
    session = new Session(server);
  }

  @BeforeEach
  void savePatron() {
    save(PIN);
  }

  @Test
  void anotherPinEndsTheSession() {
    signIn();
    save("9876");
    asksForTheSignIn(session.get(PAGE));
  }

  @Test
  void theErasureEndsTheSession() {
    signIn();
    erase();
    asksForTheSignIn(session.get(PAGE));
  }

  @Test
  void aFormOfTheEndedSessionLeadsToTheSignIn() {
    signIn();
    var form = session.form(PAGE);
    save("9876");
    var answer = session.post(PAGE + "?language=en", form + "&letterForm=letterForm");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            address -> assertThat(address).endsWith("/console/my/index.xhtml?language=en"));
    asksForTheSignIn(session.get(PAGE));
  }

  @Test
  void aFormOfASessionThatIsOverLeadsToTheSignIn() {
    signIn();
    var form = session.form(PAGE) + "&letterForm=letterForm";
    var later = new Session(server);
    var answer = later.post(PAGE + "?language=en", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    var page = later.get(PAGE + "?language=en");
    asksForTheSignIn(page);
    assertThat(page.body()).contains("Your session has ended. Nothing was changed.");
  }

  @Test
  void theCharacterNulIsRefusedBeforeTheDatabaseSeesIt() {
    var form = "signIn=signIn&signIn%%3Acard=%s&signIn%%3Apin=1&signIn%%3Aenter=&%s";
    assertThat(session.post(PAGE, form.formatted("1%00", session.form(PAGE))).statusCode())
        .isEqualTo(400);
    session.signIn("desk", "interlend");
    assertThat(session.get("messages.xhtml?text=%00").statusCode()).isEqualTo(400);
    assertThat(new ApiClient(server, "a\0", "x").get("counts").status()).isEqualTo(401);
  }

  @Test
  void theSamePinSavedAgainEndsNoSession() {
    signIn();
    save(PIN);
    assertThat(session.get(PAGE).body()).contains(patron).contains("leave:out");
  }

  @Test
  void aMemberOfStaffRemainsSignedIn() {
    session.signIn("desk", "interlend");
    signIn();
    erase();
    asksForTheSignIn(session.get(PAGE));
    assertThat(session.get("home.xhtml").body()).contains("nav");
  }

  private void signIn() {
    var answer =
        session.post(
            PAGE,
            "signIn=signIn&signIn%%3Acard=%s&signIn%%3Apin=%s&signIn%%3Aenter=&%s"
                .formatted(patron, PIN, session.form(PAGE)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(session.get(PAGE).body()).contains("leave:out");
  }

  private void save(String pin) {
    var saved =
        staff.put(
            "patrons/" + patron,
            """
            {"firstName": "Petra", "lastName": "%s", "group": "GRADUATE", "pin": "%s"}"""
                .formatted(patron, pin));
    assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
  }

  private void erase() {
    assertThat(staff.delete("patrons/" + patron).status()).isEqualTo(204);
  }

  private static void asksForTheSignIn(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("signIn:card").doesNotContain("leave:out");
  }
}
