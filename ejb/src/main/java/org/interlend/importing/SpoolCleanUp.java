package org.interlend.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.interlend.persistence.TransactionTemplate;

/**
 * Deletes the files of this server that no import names any more, and those of patrons a day after
 * the import has ended, whatever became of it. Each server does it for itself, because no other
 * reaches its files.
 */
@ApplicationScoped
public class SpoolCleanUp {

  private static final Logger LOG = System.getLogger(SpoolCleanUp.class.getName());

  /** The import of a younger file may not be recorded yet, or be resumed just now. */
  private static final Duration MIN_AGE = Duration.ofMinutes(10);

  @Inject private FileImports imports;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /**
   * Deletes them; a file that cannot be deleted is named in the log.
   *
   * @throws IOException when the folder cannot be read
   */
  public void run() throws IOException {
    Instant before = clock.instant().minus(MIN_AGE);
    ImportSpool.filesBefore(before).stream()
        .filter(file -> isOver(file, before))
        .forEach(SpoolCleanUp::delete);
  }

  private boolean isOver(Path file, Instant before) {
    return transaction
        .requiresNew(() -> imports.find(file))
        .map(known -> ImportSpool.isFileDeleted(known, before))
        .orElse(true);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "The file {0} could not be deleted: {1}", file, failure.getMessage());
    }
  }
}
