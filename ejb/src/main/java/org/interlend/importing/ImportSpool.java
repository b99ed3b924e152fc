package org.interlend.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.interlend.Settings;

/** Stores files that are uploaded or sent through the API until they are imported. */
public final class ImportSpool {

  private ImportSpool() {}

  /** The folder; every server has its own. */
  static Path folder() {
    return Settings.dataDir().resolve("imports").toAbsolutePath();
  }

  /**
   * Stores the content as a file.
   *
   * @param name the sender's name of the file
   * @param content read as a stream to its end
   * @throws IOException when it cannot be read or stored; then the file is deleted
   */
  public static ImportFile keep(String name, InputStream content) throws IOException {
    Path file = Files.createDirectories(folder()).resolve(UUID.randomUUID() + ".load");
    try {
      long bytes = Files.copy(content, file);
      return new ImportFile(name, file, bytes, false);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }
}
