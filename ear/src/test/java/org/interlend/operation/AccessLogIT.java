package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.interlend.support.Await;
import org.interlend.support.Fault;
import org.interlend.support.Fault.Write;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of HTTP requests, and the access log. */
@OnOneDatabase
class AccessLogIT {

  private static final String ID = "X-Request-Id";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;

  AccessLogIT(InterlendServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ncip", "api/counts", "console/sign-in.xhtml", "none"})
  void everyAnswerHasTheIdOfItsRequest(String path) throws Exception {
    var id = fresh("REQUEST");
    assertThat(id(get(path, id))).isEqualTo(id);
    assertThat(id(get(path, "no usual id"))).matches("[0-9a-f]{16}");
    Await.until(
        PATIENCE,
        "a line about " + id,
        () ->
            server.accessLog().stream()
                .anyMatch(line -> line.contains("GET /" + path) && line.contains(" " + id + " ")));
  }

  @Test
  void probesAreNotInTheAccessLog() throws Exception {
    var id = fresh("PROBE");
    assertThat(id(get("health/ready", id))).isEqualTo(id);
    var later = fresh("REQUEST");
    get("none", later);
    Await.until(
        PATIENCE,
        "a line about " + later,
        () -> server.accessLog().stream().anyMatch(line -> line.contains(later)));
    assertThat(server.accessLog()).noneMatch(line -> line.contains(id));
  }

  @Test
  void theAccessLogHasTheExchangeAndNoTokenOrKey() throws Exception {
    var token = fresh("token-of-a-partner");
    var message =
        HttpRequest.newBuilder(server.httpUri().resolve("ncip/" + token + "?key=" + token));
    var answer =
        http.send(
            message.POST(BodyPublishers.ofByteArray(lookupUser("P0043177").bytes())).build(),
            BodyHandlers.ofString());
    var exchange = answer.headers().firstValue("X-Interlend-Exchange").orElseThrow();

    Await.until(
        PATIENCE,
        "the line about " + exchange,
        () -> server.accessLog().stream().anyMatch(line -> line.contains(exchange)));
    assertThat(server.accessLog())
        .filteredOn(line -> line.contains(exchange))
        .singleElement()
        .asString()
        .matches(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} 127\\.0\\.0\\.1 \"-\""
                + " \"POST /ncip/\\*\\*\\*\\?key=\\*\\*\\* HTTP/1\\.1\" 200 \\d+ \\d+ "
                + id(answer)
                + " "
                + exchange
                + " \"Java-http-client/.*\"");
    assertThat(server.accessLog()).noneMatch(line -> line.contains(token));
  }

  @Test
  void theLogHasTheIdOfTheRequest() throws Exception {
    var id = fresh("REQUEST");
    try (var fault = Fault.at(Write.of("INSERT exchange"), server)) {
      http.send(
          HttpRequest.newBuilder(server.httpUri().resolve("ncip"))
              .header(ID, id)
              .POST(BodyPublishers.ofByteArray(lookupUser("P0043177").bytes()))
              .build(),
          BodyHandlers.ofString());
    }
    assertThat(server.log())
        .anyMatch(line -> line.contains(id) && line.contains("A message could not be processed"));
  }

  private HttpResponse<String> get(String path, String id) throws Exception {
    var request = HttpRequest.newBuilder(server.httpUri().resolve(path)).header(ID, id);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String id(HttpResponse<?> answer) {
    return String.join(",", answer.headers().allValues(ID));
  }
}
