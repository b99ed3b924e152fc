package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalog files that can crash the server, on purpose or by accident. */
@OnOneDatabase
class HarmfulImportsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String AUTHORIZATION =
      "Basic " + Base64.getEncoder().encodeToString("admin:interlend".getBytes(UTF_8));

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;

  HarmfulImportsIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void aCompressedCommentLargerThanTheMemoryIsRefused() throws Exception {
    assertThat(load("<collection><!-- ", 'x')).contains("There is no end to a comment");
  }

  @Test
  void aFileThatUnpacksToEndlessBlanksIsRefused() throws Exception {
    assertThat(load("<collection>", ' ')).contains("more than 200 times as large");
  }

  /** The answer to such a file; the server stays up. */
  private String load(String beginning, char rest) throws Exception {
    var answer =
        http.send(
            request("catalog")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(packed(beginning, rest)))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(http.send(request("counts").build(), BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
    return answer.body();
  }

  private static byte[] packed(String beginning, char rest) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes, 64 * 1024)) {
      out.write(beginning.getBytes(UTF_8));
      var megabyte = String.valueOf(rest).repeat(1024 * 1024).getBytes(UTF_8);
      for (int i = 0; i < 400; i++) {
        out.write(megabyte);
      }
    }
    assertThat(bytes.size()).isLessThan(1024 * 1024);
    return bytes.toByteArray();
  }

  @Test
  void anImportThatCrashedThreeServersFailsAndStaffMayRetryIt(@TempDir Path directory)
      throws Exception {
    var file =
        Files.writeString(
            directory.resolve("file.csv"), "title,barcode\nHeld back,HELDBACK-" + server + "\n");
    var id = startedThreeTimes(file);

    var failed = await(id, "FAILED");
    assertThat(failed.path("problemKind").asText()).isEqualTo("SERVER_ENDED");
    assertThat(failed.path("problem").asText()).contains("ended three times", "after record 0");
    assertThat(failed.path("read").asInt()).isZero();

    var again =
        http.send(
            request("catalog/imports/" + id + "/resume").POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(await(id, "FINISHED").path("problem").isNull()).isTrue();
  }

  /** The state in the database after the third server has crashed during the import. */
  private int startedThreeTimes(Path file) throws Exception {
    int id = 900_001;
    try (var connection = server.connect();
        var insert =
            connection.prepareStatement(
                """
                insert into file_import (id, kind, dry_run, file_name, path, watched, created_by, created_at, status,
                  file_bytes, processed_bytes, processed, saved, updated, unchanged, refused, items, refused_items,
                  reasons, stop_requested, attempts, attempts_without_progress, lease_until, version)
                values (?, 'CATALOG', false, 'file.csv', ?, false, 'admin', current_timestamp, 'RUNNING',
                  ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 3, 3, current_timestamp, 1)""")) {
      insert.setInt(1, id);
      insert.setString(2, file.toString());
      insert.setLong(3, Files.size(file));
      insert.executeUpdate();
    }
    return id;
  }

  private JsonNode await(int id, String status) throws Exception {
    var limit = Instant.now().plus(PATIENCE);
    while (true) {
      HttpResponse<String> answer =
          http.send(request("catalog/imports/" + id).build(), BodyHandlers.ofString());
      JsonNode seen = JSON.readTree(answer.body());
      if (seen.path("status").asText().equals(status)) {
        return seen;
      }
      assertThat(Instant.now()).as(answer.body()).isBefore(limit);
      Thread.sleep(100);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.httpUri().resolve("api/" + path))
        .header("Authorization", AUTHORIZATION);
  }
}
