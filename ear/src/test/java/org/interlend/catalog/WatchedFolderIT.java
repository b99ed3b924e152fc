package org.interlend.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Files in the watched folder are loaded: titles, and patrons from its folder for them. */
@OnOneDatabase
class WatchedFolderIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String FAILED =
      "select count(*) from file_import where file_name = ? and status = 'FAILED'";

  private final Path folder;
  private final ApiClient admin;
  private final Records records;

  WatchedFolderIT(InterlendServer server) {
    records = new Records(server);
    folder = server.importFolder();
    admin = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void watchedFilesAreLoadedAndMovedWithAReport() throws IOException {
    var number = fresh("FOLDER");
    Files.write(
        folder.resolve(number + ".xml"),
        Marc.collection(Marc.book(number, "Out of a folder").copy("STACKS", "F 1", number)));
    var broken = fresh("BROKEN");
    Files.write(folder.resolve(broken + ".xml"), "<!DOCTYPE x []><collection/>".getBytes(UTF_8));

    assertThat(Files.readString(report("done", number + ".xml"))).contains("1 records kept");
    assertThat(Files.readString(report("failed", broken + ".xml")))
        .contains("document type definition");
    assertThat(admin.get("items/" + number).status()).isEqualTo(200);
    try (Stream<Path> left = Files.list(folder.resolve("taken"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFileIsLoadedWhereAnImportThatWasInterruptedNamesItsPlace() throws IOException {
    var name = fresh("AGAIN") + ".xml";
    var before = fresh("BEFORE");
    load(name, before);
    Files.delete(moved("done", name).orElseThrow());
    records.execute(
        "update file_import set path = '%s' where file_name = '%s'"
            .formatted(folder.resolve("taken").resolve(name).toAbsolutePath(), name));

    var after = fresh("AFTER");
    load(name, after);

    assertThat(admin.get("items/" + after).status()).isEqualTo(200);
  }

  private void load(String name, String number) throws IOException {
    Files.write(
        folder.resolve(name),
        Marc.collection(Marc.book(number, "Out of a folder").copy("STACKS", "F 1", number)));
    assertThat(Files.readString(report("done", name))).contains("1 records kept");
  }

  @Test
  void patronsAreLoadedFromAFolderOfTheirOwn() throws IOException {
    var number = fresh("FOLDER");
    Path mine = Files.createDirectories(folder.resolve("patrons"));
    Files.writeString(
        mine.resolve(number + ".csv"),
        "primaryId,lastName,email\n%1$s,Ek,\n%1$s-2,Lind,nowhere\n".formatted(number));

    assertThat(Files.readString(report("patrons/done", number + ".csv")))
        .contains("2 records read, 1 new, 0 changed, 0 unchanged, 1 refused")
        .contains("line 3 (%s-2): email: this is not an e-mail address".formatted(number));
    assertThat(admin.get("patrons/" + number).status()).isEqualTo(200);
    assertThat(admin.get("patrons/" + number + "-2").status()).isEqualTo(404);
  }

  @Test
  void aLongNameHasAReportToo() throws IOException {
    var number = fresh("LONG");
    Files.write(
        folder.resolve("x".repeat(230 - number.length()) + number + ".xml"),
        Marc.collection(Marc.book(number, "Out of a folder").copy("STACKS", "F 1", number)));

    assertThat(Files.readString(report("done", number + ".xml"))).contains("1 records kept");
  }

  @Test
  void aFileThatCannotBeMovedDoesNotHoldUpTheOtherWays() throws IOException {
    var number = fresh("STUCK");
    Path mine = Files.createDirectories(folder.resolve("patrons"));
    Path failed = Files.createSymbolicLink(mine.resolve("failed"), mine.resolve("nowhere"));
    try {
      Files.writeString(mine.resolve(number + ".csv"), "unknown\n1\n");
      Await.until(PATIENCE, number, () -> records.count(FAILED, number + ".csv") == 1);

      var loaded =
          admin.post(
              "patrons",
              "text/csv",
              "primaryId,lastName\n%s,Ek\n".formatted(number).getBytes(UTF_8));

      assertThat(loaded.status()).isEqualTo(200);
    } finally {
      Files.delete(failed);
    }
    assertThat(Files.readString(report("patrons/failed", number + ".csv"))).contains(number);
  }

  @Test
  void patronsAreLoadedByTheApiWhileTheFolderCannotBeUsed() throws IOException {
    var number = fresh("FOLDER");
    Path mine = folder.resolve("patrons");
    Path aside = folder.resolve("patrons-aside");
    if (Files.exists(mine)) {
      Files.move(mine, aside);
    }
    Files.createSymbolicLink(mine, folder.resolve("nowhere"));
    try {
      var answer =
          admin.post(
              "patrons",
              "text/csv",
              "primaryId,lastName\n%s,Ek\n".formatted(number).getBytes(UTF_8));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(admin.get("patrons/" + number).status()).isEqualTo(200);
    } finally {
      Files.delete(mine);
      if (Files.exists(aside)) {
        Files.move(aside, mine);
      }
    }
  }

  private Path report(String where, String name) {
    Await.until(PATIENCE, name + " in " + where, () -> moved(where, name).isPresent());
    Path file = moved(where, name).orElseThrow();
    return file.resolveSibling(file.getFileName() + ".report.txt");
  }

  private Optional<Path> moved(String where, String name) {
    if (!Files.isDirectory(folder.resolve(where))) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder.resolve(where))) {
      return files.filter(file -> file.toString().endsWith(name)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
