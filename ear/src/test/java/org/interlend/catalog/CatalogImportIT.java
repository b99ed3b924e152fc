package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.ApiClient;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of large files: by the watched folder, stopped, and continued after a crash. */
class CatalogImportIT {

  private static final int MANY = 8_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  private ApiClient admin;

  @Test
  void anImportResumesAfterACrashAndWatchedFilesAreImportedAndMoved() throws IOException {
    try (var server =
        InterlendServer.start(
            Database.POSTGRESQL, Map.of("INTERLEND_IMPORT_DIR", folder.toString()))) {
      admin = new ApiClient(server, "admin", "interlend");
      Records records = new Records(server);
      String id = started(MANY);
      server.kill();
      server.start();

      JsonNode crashed = await(id, "FINISHED");
      assertThat(crashed.path("read").asInt()).isEqualTo(MANY);
      assertThat(crashed.path("loaded").asInt()).isEqualTo(MANY);
      assertThat(crashed.path("updated").asInt()).as("saved twice").isZero();
      assertThat(records.count("select count(*) from item where barcode like 'CRASH-%'"))
          .isEqualTo(MANY);
      assertThat(records.count("select count(*) from bib_marc")).isGreaterThanOrEqualTo(MANY);

      stopAndGoOn();
      takenFromTheFolder();
    }
  }

  /** An import that has saved some of its records. */
  private String started(int records) {
    String id = asynchronously("CRASH", records);
    until(() -> look(id).path("read").asInt() > 0 ? id : null);
    return id;
  }

  private void stopAndGoOn() {
    String id = asynchronously("STOP", MANY);
    until(() -> look(id).path("read").asInt() > 0 ? id : null);
    assertThat(admin.post("catalog/imports/" + id + "/stop", "").status()).isEqualTo(200);
    JsonNode stopped = await(id, "STOPPED");
    assertThat(stopped.path("read").asInt()).isPositive().isLessThan(MANY);
    assertThat(admin.post("catalog/imports/" + id + "/stop", "").status()).isEqualTo(409);
    admin.post("catalog/imports/" + id + "/resume", "");
    JsonNode whole = await(id, "FINISHED");
    assertThat(whole.path("loaded").asInt()).isEqualTo(MANY);
    assertThat(whole.path("updated").asInt()).isZero();
  }

  private void takenFromTheFolder() throws IOException {
    Files.write(folder.resolve("good.xml"), file("FOLDER", 3));
    Files.writeString(folder.resolve("bad.xml"), "<!DOCTYPE x []><collection/>");

    Path done = put("done", "good.xml");
    Path failed = put("failed", "bad.xml");

    assertThat(Files.readString(report(done))).contains("3 titles kept");
    assertThat(Files.readString(report(failed))).contains("document type definition");
    assertThat(admin.get("items/FOLDER-2").status()).isEqualTo(200);
    try (Stream<Path> left = Files.list(folder.resolve("taken"))) {
      assertThat(left).isEmpty();
    }
  }

  private Path put(String where, String name) {
    return until(
        () -> {
          Path into = folder.resolve(where);
          if (!Files.isDirectory(into)) {
            return null;
          }
          try (Stream<Path> files = Files.list(into)) {
            return files.filter(f -> f.toString().endsWith(name)).findFirst().orElse(null);
          } catch (IOException gone) {
            return null;
          }
        });
  }

  private static Path report(Path file) {
    return file.resolveSibling(file.getFileName() + ".report.txt");
  }

  private String asynchronously(String prefix, int records) {
    ApiClient.Answer answer =
        admin.post("catalog", "application/xml", file(prefix, records), "Prefer", "respond-async");
    assertThat(answer.status()).isEqualTo(202);
    return answer.json().path("id").asText();
  }

  private static byte[] file(String prefix, int records) {
    return Marc.collection(
        IntStream.range(0, records)
            .mapToObj(
                i ->
                    Marc.book(prefix + i, "Volume " + i + " of many")
                        .field("520", "a", "about nothing ".repeat(40))
                        .copy("STACKS", "N " + i, prefix + "-" + i)
                        .xml())
            .collect(Collectors.joining("\n")));
  }

  private JsonNode look(String id) {
    return admin.get("catalog/imports/" + id).json();
  }

  private JsonNode await(String id, String status) {
    return until(
        () -> {
          JsonNode seen = look(id);
          return seen.path("status").asText().equals(status) ? seen : null;
        });
  }

  private static <T> T until(Supplier<T> there) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(limit)) {
      T found = there.get();
      if (found != null) {
        return found;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("It does not come");
  }
}
