package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.lookupUser;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readiness and metrics during and after an outage of the database. */
class ReadinessIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The server waits two seconds for the database. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  @TempDir private Path directory;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void readinessIsDownDuringADatabaseOutageAndUpAfterIt() throws Exception {
    var first = database(0);
    var port = first.getPort();
    var environment =
        Map.of(
            "INTERLEND_DB_URL", "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
            "INTERLEND_DB_USER", "postgres",
            "INTERLEND_DB_PASSWORD", "postgres");
    try (var server = InterlendServer.start(Database.POSTGRESQL, environment)) {
      var broker = new NcipClient(server);
      broker.send(lookupUser("P0043188")).succeeds("LookupUser");
      assertThat(ready(server).statusCode()).isEqualTo(200);

      first.close();
      var down = await(server, 503);
      assertThat(down.body())
          .startsWith("{\"status\":\"DOWN\"")
          .contains("{\"status\":\"DOWN\",\"name\":\"database\"}")
          .doesNotContain("127.0.0.1", "postgres", "Exception");
      assertThat(broker.send(lookupUser("P0043188")).problemType())
          .contains("Temporary Processing Failure");
      assertThat(metrics(server))
          .contains("interlend_database_up 0")
          .contains("outcome=\"failed\",partner=\"unknown\",service=\"LookupUser\"");

      try (var again = database(port)) {
        await(server, 200);
        broker.send(lookupUser("P0043188")).succeeds("LookupUser");
        assertThat(metrics(server)).contains("interlend_database_up 1");

        signal("STOP");
        try {
          await(server, 503);
          assertThat(metrics(server)).contains("interlend_database_up 0");
        } finally {
          signal("CONT");
        }
        await(server, 200);
        broker.send(lookupUser("P0043188")).succeeds("LookupUser");
      }
    }
  }

  /** On the same data, so that it is the same database after a stop. */
  private EmbeddedPostgres database(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("database"))
        .setCleanDataDirectory(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .start();
  }

  /** A database stopped by this signal accepts connections and does not answer. */
  private void signal(String signal) throws Exception {
    var file = directory.resolve("database/postmaster.pid");
    var postmaster =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants());
    var command =
        Stream.concat(
            Stream.of("kill", "-" + signal), all.map(process -> Long.toString(process.pid())));
    assertThat(new ProcessBuilder(command.toList()).start().waitFor()).isZero();
  }

  private HttpResponse<String> await(InterlendServer server, int status) throws Exception {
    var limit = Instant.now().plus(PATIENCE);
    while (true) {
      var answer = ready(server);
      if (answer.statusCode() == status) {
        return answer;
      }
      assertThat(Instant.now()).as(answer.body()).isBefore(limit);
      Thread.sleep(200);
    }
  }

  private HttpResponse<String> ready(InterlendServer server) throws Exception {
    var began = Instant.now();
    var answer =
        http.send(
            HttpRequest.newBuilder(server.httpUri().resolve("health/ready")).build(),
            BodyHandlers.ofString());
    assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST_ANSWER);
    return answer;
  }

  private String metrics(InterlendServer server) throws Exception {
    return http.send(
            HttpRequest.newBuilder(server.httpUri().resolve("api/metrics"))
                .header("Authorization", "Bearer " + InterlendServer.METRICS_TOKEN)
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
