package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartIT {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void aCopiedServerStartsEmptyWithTheConfiguredAdministrator(Database database) throws Exception {
    try (var server =
        InterlendServer.start(
            database,
            Map.of(
                "INTERLEND_DEMO",
                "false",
                "INTERLEND_ADMIN_PASSWORD",
                "first-of-all",
                "INTERLEND_LOG_FORMAT",
                "json"))) {
      URI counts = server.httpUri().resolve("/api/counts");
      assertThat(get(counts, "admin:interlend").statusCode()).isEqualTo(401);
      var answer = get(counts, "admin:first-of-all");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().replace(" ", "")).contains("\"bibs\":0", "\"messages\":0");
      eachLineOfTheLogIsJson(server);
    }
  }

  /** From the moment the server has read its configuration. */
  private static void eachLineOfTheLogIsJson(InterlendServer server) throws Exception {
    var lines =
        server.log().stream().dropWhile(line -> !line.startsWith("{")).map(StartIT::json).toList();
    assertThat(lines)
        .extracting(line -> line.path("message").asText())
        .anyMatch(message -> message.startsWith("Interlend is ready"));
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("timestamp").asText()).isNotEmpty();
              assertThat(line.path("level").asText()).isNotEmpty();
            });
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }

  @Test
  void aFailedMigrationStopsTheStartAndLogsWhy() throws Exception {
    var access = Database.POSTGRESQL.create(directory);
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute("create table institution (somebody_elses integer)");
    }
    var environment =
        Map.of(
            "INTERLEND_DB_URL", access.url(),
            "INTERLEND_DB_USER", access.user(),
            "INTERLEND_DB_PASSWORD", access.password());
    assertThatThrownBy(() -> InterlendServer.start(Database.POSTGRESQL, environment))
        .hasMessageContaining("Interlend cannot start: its database could not be brought");
  }

  private static HttpResponse<String> get(URI uri, String account) throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Authorization", "Basic " + credentials).build(),
            BodyHandlers.ofString());
  }
}
