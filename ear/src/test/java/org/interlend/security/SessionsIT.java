package org.interlend.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session takes memory for an hour, so the server creates one only after sign-in. */
@OnOneDatabase
class SessionsIT {

  /** What the page's script adds to each form: a UUID in Base64. */
  private static final String NONCE =
      Base64.getEncoder().encodeToString("0f8fad5b-d9cb-469f-a165-70867728950e".getBytes(US_ASCII));

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InterlendServer server;

  SessionsIT(InterlendServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console/my/index.xhtml",
        "console/my/index.xhtml?language=de",
        "console/my/request.xhtml?genre=book",
        "console/my/file.xhtml?key=nothing",
        "console/my/file.xhtml?request=1",
        "console/my/open?key=nothing",
        "console/my/nothing.xhtml",
        "console/sign-in",
        "console/home.xhtml",
        "console/jakarta.faces.resource/console.css.xhtml?ln=interlend",
        "api/counts",
        "sru?query=cat",
        "ncip",
        "health/ready",
        ""
      })
  void noSessionIsCreatedBeforeSignIn(String page) throws Exception {
    var answer = send(HttpRequest.newBuilder(uri(page)));

    assertThat(answer.statusCode()).isBetween(200, 499);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aPatronSessionIsCreatedBySuccessfulSignInOnly() throws Exception {
    var refused = signIn("0000");

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("The card number or the PIN is wrong");
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();

    var signedIn = signIn("4821");

    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(signedIn.headers().firstValue("Set-Cookie"))
        .get()
        .asString()
        .contains("interlend_session");
  }

  @Test
  void aFormFromBeforeTheSignInHasNoEffect() throws Exception {
    var session =
        signIn("4821").headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

    var again = signIn("4821", "Cookie", session);

    assertThat(again.statusCode()).isEqualTo(302);
    assertThat(again.headers().firstValue("Location").orElseThrow())
        .as("its page, opened again")
        .endsWith("console/my/index.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&primefaces.nonce=", "&primefaces.nonce=%27"})
  void aFormSentWithoutItsScriptGetsAnExplanation(String nonce) throws Exception {
    var answer =
        send(
            form()
                .POST(
                    BodyPublishers.ofString(
                        "signIn=signIn&jakarta.faces.ViewState=stateless" + nonce)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Allow scripts in your browser");
  }

  private HttpRequest.Builder form() {
    return HttpRequest.newBuilder(uri("console/my/index.xhtml"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept-Language", "en");
  }

  private HttpResponse<String> signIn(String pin, String... headers) throws Exception {
    var request = form();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(
        request.POST(
            BodyPublishers.ofString(
                "signIn=signIn&signIn%3Acard=P0043177&signIn%3Apin="
                    + pin
                    + "&signIn%3Aenter=&jakarta.faces.ViewState=stateless&primefaces.nonce="
                    + URLEncoder.encode(NONCE, US_ASCII))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return server.httpUri().resolve(path);
  }
}
