package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.interlend.load.SlowCallers;
import org.interlend.load.SlowReaderLoad;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that send a body slowly, or do not read their answers. There are more of them than the
 * server has threads.
 */
@OnOneDatabase
class SlowBodiesIT {

  private static final int SLOW = 60;
  private static final String LONG_ANSWER =
      "console/jakarta.faces.resource/components.js.xhtml?ln=primefaces";
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InterlendServer server;

  SlowBodiesIT(InterlendServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ncip",
        "ncip/soap",
        "sru",
        "console/my/index.xhtml",
        "console/j_security_check",
        "api/institution",
        "api/catalog"
      })
  void slowBodiesDoNotDelayOtherClients(String path) throws Exception {
    try (var slow = SlowCallers.bodies(SLOW, server.httpUri().resolve(path), "")) {
      othersAreServed();
    }
  }

  /** The server reads uploads of staff while they arrive, in a larger thread pool. */
  @ParameterizedTest
  @CsvSource({
    "POST, api/catalog, text/csv",
    "POST, api/patrons, text/csv",
    "PUT, api/borrowing-requests/1/file, application/octet-stream"
  })
  void slowUploadsOfStaffDoNotDelayOtherClients(String method, String path, String type)
      throws Exception {
    var staff = "Authorization: Basic YWRtaW46aW50ZXJsZW5k\r\nContent-Type: %s\r\n".formatted(type);
    try (var slow = SlowCallers.bodies(SLOW, method, server.httpUri().resolve(path), staff)) {
      othersAreServed();
    }
  }

  @Test
  void clientsThatDoNotReadTheirAnswersDelayNoOthers() throws Exception {
    try (var slow = new SlowReaderLoad(SLOW, uri(LONG_ANSWER))) {
      othersAreServed();
    }
  }

  private void othersAreServed() throws Exception {
    assertThat(medianTimeOf(HttpRequest.newBuilder(uri("health/ready")))).isLessThan(SOON);
    assertThat(
            medianTimeOf(
                HttpRequest.newBuilder(uri("ncip"))
                    .POST(BodyPublishers.ofString("<NCIPMessage><LookupUser/></NCIPMessage>"))))
        .isLessThan(SOON);
  }

  /** A server whose threads are held delays each answer, a busy machine one of them. */
  private static Duration medianTimeOf(HttpRequest.Builder request) throws Exception {
    List<Duration> times = new ArrayList<>();
    for (var n = 0; n < 3; n++) {
      times.add(timeOf(request));
    }
    return times.stream().sorted().toList().get(1);
  }

  private static Duration timeOf(HttpRequest.Builder request) throws Exception {
    var began = Instant.now();
    var answer =
        HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
    return Duration.between(began, Instant.now());
  }

  private URI uri(String path) {
    return server.httpUri().resolve(path);
  }
}
