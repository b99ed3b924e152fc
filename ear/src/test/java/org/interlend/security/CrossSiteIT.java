package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a page of another site makes the browser of a staff member send to the API. */
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

  private HttpResponse<String> posted(String path, String body, String header, String value)
      throws Exception {
    var credentials = Base64.getEncoder().encodeToString("admin:interlend".getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.httpUri().resolve(path))
                .header("Authorization", "Basic " + credentials)
                .header(header, value)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString(UTF_8));
  }
}
