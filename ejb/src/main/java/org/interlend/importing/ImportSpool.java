package org.interlend.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.interlend.Settings;

/** Stores files that are uploaded or sent through the API until they are imported. */
public final class ImportSpool {

  /** How long a file of patrons stays after its import has ended. */
  static final Duration PERSONAL_FILE = Duration.ofDays(1);

  private static final String SUFFIX = ".load";

  private ImportSpool() {}

  /** The folder; every server has its own. */
  static Path folder() {
    return Settings.dataDir().resolve("imports").toAbsolutePath();
  }

  /**
   * Whether its file was stored here and is deleted, or soon will be: one of patrons has personal
   * data.
   *
   * @param ended an import
   */
  public static boolean isFileDeleted(FileImport ended, Instant at) {
    return ended.kind() == ImportKind.PATRONS
        && !ended.watched()
        && ended.status().atRest()
        && ended.endedAt().plus(PERSONAL_FILE).isBefore(at);
  }

  /** The files that have not been written to since then. */
  static List<Path> filesBefore(Instant changed) throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    List<Path> old = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder(), "*" + SUFFIX)) {
      for (Path file : all) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(changed)) {
          old.add(file);
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return old;
  }

  /**
   * Stores the content as a file.
   *
   * @param name the sender's name of the file
   * @param content read as a stream to its end
   * @throws IOException when it cannot be read or stored; then the file is deleted
   */
  public static FileToImport keep(String name, InputStream content) throws IOException {
    Path file = Files.createDirectories(folder()).resolve(UUID.randomUUID() + SUFFIX);
    try {
      long bytes = Files.copy(content, file);
      return new FileToImport(name, file, bytes, false);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }
}
