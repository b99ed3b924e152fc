package org.interlend.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Deletes imports with their lines after the journal's retention period, and dry runs whose file
 * was not loaded after a day, also when the journal is kept without end. {@link SpoolCleanUp}
 * deletes the files.
 */
@ApplicationScoped
class ImportRetention extends RetentionJob {

  @Inject private FileImports imports;

  ImportRetention() {
    super("import-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected Optional<Instant> end(Instant now) {
    return super.end(now).or(() -> Optional.of(Instant.EPOCH));
  }

  @Override
  protected int batch(Instant before) {
    return imports.forget(before, clock.instant().minus(ImportSpool.PERSONAL_FILE));
  }
}
