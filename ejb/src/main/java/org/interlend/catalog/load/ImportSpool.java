package org.interlend.catalog.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.interlend.Settings;

/** Where files wait that came by upload or through the API. */
public final class ImportSpool {

  private ImportSpool() {}

  /** The folder, which no other server has. */
  static Path folder() {
    return Settings.dataDir().resolve("imports").toAbsolutePath();
  }

  /**
   * Keeps what comes as a file.
   *
   * @param name what whoever brings it calls it
   * @param content read to its end, never as a whole
   * @throws IOException when it cannot be read or kept; nothing of it is left then
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
