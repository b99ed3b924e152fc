package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.interlend.importing.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

  private final List<Boolean> stillThere = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void theFileHasLeftItsPlaceBeforeTheImportNamesTheNewOne() throws IOException {
    Files.writeString(folder.resolve("taken"), "1");

    move();

    assertThat(stillThere).containsExactly(false);
    assertThat(folder.resolve("done")).hasContent("1");
  }

  @Test
  void aFileThatAnotherServerHasMovedIsLeftToIt() throws IOException {
    move();

    assertThat(stillThere).isEmpty();
  }

  @Test
  void aNewFileInThePlaceOfOneThatWasMovedStays() throws IOException {
    Files.writeString(folder.resolve("done"), "1");
    Files.writeString(folder.resolve("taken"), "2");

    move();

    assertThat(stillThere).containsExactly(true);
    assertThat(folder.resolve("taken")).hasContent("2");
    assertThat(folder.resolve("done")).hasContent("1");
  }

  @Test
  void ofALongNameTheEndStaysWithRoomForTheTimeAndTheReport() {
    String ending = ImportFolder.ending("ä".repeat(125) + ".xml");

    assertThat(ending).isEqualTo("ä".repeat(112) + ".xml");
    assertThat(("20261231-235959-" + ending + ".report.txt").getBytes(UTF_8)).hasSize(255);
    assertThat(ImportFolder.ending("patrons.csv")).isEqualTo("patrons.csv");
  }

  @Test
  void aFileThatFailsDoesNotEndTheRound() {
    ImportFolder imports = new ImportFolder();

    assertThatCode(
            () ->
                imports.attempt(
                    folder,
                    () -> {
                      throw new AccessDeniedException("done");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void aFolderThatCannotBeUsedIsNamedOnceAndStopsNothingElse() throws IOException {
    Path gone = Files.createSymbolicLink(folder.resolve("share"), folder.resolve("gone"));
    var watched = new ImportFolder();

    List<LogRecord> log =
        logged(
            gone,
            () -> {
              watched.look(ImportKind.CATALOG);
              watched.look(ImportKind.CATALOG);
              watched.look(ImportKind.PATRONS);
            });

    assertThat(log)
        .extracting(line -> line.getParameters()[0])
        .containsExactly(gone, gone.resolve("patrons"));
  }

  @Test
  void aFolderOfPatronsThatCannotBeMadeIsNamedOnceBesideTheOther() throws IOException {
    Path patrons = Files.createSymbolicLink(folder.resolve("patrons"), folder.resolve("gone"));
    var watched = new ImportFolder();

    List<LogRecord> log =
        logged(
            folder,
            () -> {
              watched.look(ImportKind.PATRONS);
              watched.look(ImportKind.CATALOG);
              watched.look(ImportKind.PATRONS);
            });

    assertThat(log).extracting(line -> line.getParameters()[0]).containsExactly(patrons);
  }

  @Test
  void aFileWhoseNameCannotBeStoredStaysAndIsNamedOnceEachTimeItComes() throws IOException {
    Path latin = Path.of(URI.create(folder.toUri() + "B%FCcher.mrc"));
    var watched = new ImportFolder();

    List<LogRecord> log =
        logged(
            folder,
            () -> {
              for (int night = 0; night < 2; night++) {
                Files.createFile(latin);
                watched.look(ImportKind.CATALOG);
                watched.look(ImportKind.CATALOG);
                assertThat(latin).exists();
                Files.delete(latin);
                watched.look(ImportKind.CATALOG);
              }
            });

    assertThat(log).extracting(line -> line.getParameters()[0]).containsExactly(latin, latin);
    assertThat(log.get(0).getParameters()[1].toString()).endsWith("the encoding of the server");
  }

  private static List<LogRecord> logged(Path importDir, ImportFolder.Step step) throws IOException {
    System.setProperty("interlend.import.dir", importDir.toString());
    List<LogRecord> log = new ArrayList<>();
    Logger logger = Logger.getLogger(ImportFolder.class.getName());
    logger.addHandler(
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord line) {
            log.add(line);
          }
        });
    try {
      step.run();
    } finally {
      System.clearProperty("interlend.import.dir");
      Arrays.stream(logger.getHandlers()).forEach(logger::removeHandler);
    }
    return log;
  }

  private void move() throws IOException {
    Path from = folder.resolve("taken");
    ImportFolder.move(from, folder.resolve("done"), () -> stillThere.add(Files.exists(from)));
  }
}
