package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a page of another site makes a browser send. */
@OnOneDatabase
class CrossSiteIT {

  private static final String JOB = "api/jobs/letter-retention/runs";

  private static final String RUNS = "select ran_at from job where name = 'letter-retention'";

  private final InterlendServer server;
  private final Records records;

  CrossSiteIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, application/x-www-form-urlencoded, 415",
    "Content-Type, multipart/form-data; boundary=x, 415",
    "Content-Type, text/plain, 415",
    "Origin, https://evil.example.com, 403",
    "Origin, null, 403",
    "Sec-Fetch-Site, cross-site, 403"
  })
  @DisplayName("a call that another site's page sends is refused, though it brings the password")
  void aCrossSiteRequestIsRefused(String header, String value, int status) throws Exception {
    var before = records.rows(RUNS);

    var answer = posted(JOB, "", header, value);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains(status == 403 ? "another site" : "Content-Type");
    assertThat(records.rows(RUNS)).isEqualTo(before);
  }

  @Test
  @DisplayName("a form whose text is JSON changes nothing")
  void aFormPostWithJsonTextChangesNothing() throws Exception {
    var before = records.snapshot();
    var loan = "{\"patron\": \"P0043188\", \"barcode\": \"30100200417\"}";

    assertThat(posted("api/circulation/loans", loan, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("scripts and pages of this server are served")
  void scriptsAndSameSitePagesAreServed() throws Exception {
    var here = server.httpUri().toString().replaceAll("/$", "");

    assertThat(posted(JOB, "", "User-Agent", "curl").statusCode()).isEqualTo(200);
    assertThat(posted(JOB, "", "Origin", here).statusCode()).isEqualTo(200);
    assertThat(posted(JOB, "", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Origin, https://evil.example.com, 403",
    "Sec-Fetch-Site, same-origin, 302",
    "User-Agent, test, 302"
  })
  @DisplayName("a form of another site does not sign in")
  void aFormOfAnotherSiteDoesNotSignIn(String header, String value, int status) throws Exception {
    for (var form :
        List.of(
            form(signInOfPatron()),
            form("console/j_security_check?j_username=admin&j_password=interlend"))) {
      var answer = send(form.header(header, value));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(status == 302);
    }
  }

  @Test
  @DisplayName("a sign-in form of another site leaves nothing but a line in the access log")
  void aSignInFormOfAnotherSiteIsNoFailureOfTheServer() throws Exception {
    var id = fresh("FOREIGN");
    var log = server.log().size();

    var answer =
        send(
            form("console/j_security_check?j_username=admin&j_password=interlend")
                .header("Sec-Fetch-Site", "cross-site")
                .header("X-Request-Id", id));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not sent by a page of this server");
    Await.until(
        Duration.ofSeconds(10),
        "a line about " + id,
        () -> server.accessLog().stream().anyMatch(line -> line.contains(id)));
    assertThat(server.log().subList(log, server.log().size()))
        .noneMatch(line -> line.contains("j_security_check"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Origin, https://blog.example.edu, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "User-Agent, test, 303"
  })
  @DisplayName("a form of another site does not open a patron's file")
  void aFormOfAnotherSiteDoesNotOpenAFile(String header, String value, int status)
      throws Exception {
    var answer = send(form("console/my/open?request=1").header(header, value));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  @DisplayName("a link to a form does not sign in")
  void aLinkDoesNotSignIn() throws Exception {
    var answer = send(request(signInOfPatron()).GET());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  @DisplayName("a link resolver may send its OpenURL as a form")
  void anotherSiteMaySendAnOpenUrl() throws Exception {
    var answer =
        send(form("console/my/request.xhtml?title=Walden").header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).as("404 if no partner takes requests").isIn(200, 404);
  }

  /** The sign-in of a new patron, with what anyone can make up: no page's view, and a nonce. */
  private String signInOfPatron() {
    var card = fresh("LURE");
    var patron = "{\"firstName\": \"A\", \"lastName\": \"B\", \"barcodes\": [], \"pin\": \"4821\"}";
    new ApiClient(server, "admin", "interlend").put("patrons/" + card, patron);
    var nonce = UUID.randomUUID().toString().getBytes(UTF_8);
    return "console/my/index.xhtml?signIn=signIn&signIn:card=%s&signIn:pin=4821&signIn:enter=&jakarta.faces.ViewState=stateless&primefaces.nonce=%s"
        .formatted(card, Base64.getUrlEncoder().withoutPadding().encodeToString(nonce));
  }

  /** A POST with the parameters as its body. */
  private HttpRequest.Builder form(String address) {
    var parts = address.split("\\?", 2);
    return request(parts[0])
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(parts[1]));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.httpUri().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> posted(String path, String body, String header, String value)
      throws Exception {
    var credentials = Base64.getEncoder().encodeToString("admin:interlend".getBytes(UTF_8));
    return send(
        request(path)
            .header("Authorization", "Basic " + credentials)
            .header(header, value)
            .POST(BodyPublishers.ofString(body)));
  }
}
