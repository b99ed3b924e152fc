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
import java.util.List;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/**
 * Deletes imports with their lines and files after the journal's retention period, and dry runs
 * whose file was not loaded after a day.
 */
@ApplicationScoped
class ImportRetention extends RetentionJob {

  private static final Logger LOG = System.getLogger(ImportRetention.class.getName());
  private static final int IMPORTS_AT_ONCE = 10;

  @Inject private FileImports imports;
  @Inject private Clock clock;

  ImportRetention() {
    super("import-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    Instant aDayAgo = clock.instant().minus(Duration.ofDays(1));
    List<FileImport> old = imports.forget(before, aDayAgo, IMPORTS_AT_ONCE);
    old.stream()
        .filter(forgotten -> !forgotten.watched())
        .map(FileImport::path)
        .forEach(ImportRetention::delete);
    return old.size();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "The file {0} could not be deleted: {1}", file, failure.getMessage());
    }
  }
}
