package org.interlend.catalog.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.Retention;

/** Deletes imports with their reasons and files after the journal's retention period. */
@ApplicationScoped
class ImportRetention implements Job {

  private static final Logger LOG = System.getLogger(ImportRetention.class.getName());
  private static final int AT_ONCE = 10;

  @Inject private CatalogImports imports;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "import-retention";
  }

  @Override
  public String label() {
    return "Old catalog imports removed";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(
        Settings.journalDays(),
        "INTERLEND_JOURNAL_DAYS",
        before -> {
          List<CatalogImport> old = imports.forget(before, AT_ONCE);
          old.stream()
              .filter(forgotten -> !forgotten.watched())
              .map(CatalogImport::path)
              .forEach(ImportRetention::delete);
          return old.size();
        });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "The file {0} could not be deleted: {1}", file, failure.getMessage());
    }
  }
}
