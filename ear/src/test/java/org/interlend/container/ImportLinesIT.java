package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.RecordResult.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of an import of which each record was refused. */
@InContainer
class ImportLinesIT {

  private static final long IMPORT = -47;
  private static final int LINES = 100_000;
  private static final int SHOWN = 50;

  @Inject private FileImports imports;
  @Inject private Tables tables;

  @BeforeEach
  void anImportOfRefusedRecords() {
    tables.execute(
        """
        insert into file_import (id, kind, dry_run, file_name, path, watched, created_by, created_at,
          status, file_bytes, processed_bytes, processed, saved, updated, unchanged, refused, items,
          refused_items, reasons, stop_requested, attempts, attempts_without_progress, ended_at,
          version)
        values (%d, 'CATALOG', false, 'titles.mrc', 'titles.mrc', false, 'test', current_timestamp,
          'FINISHED', 0, 0, %2$d, 0, 0, 0, %2$d, 0, 0, %2$d, false, 1, 0, current_timestamp, 1)\
        """
            .formatted(IMPORT, LINES));
    tables.execute(
        """
        insert into file_import_line (import_id, line, record_at, record_number, outcome, facts)
        with recursive records(line) as (
          select 1 union all select line + 1 from records where line < %2$d)
        select %1$d, line, line, 'OCLC-' || line, 'REFUSED', 'TITLE_MISSING' from records\
        """
            .formatted(IMPORT, LINES));
  }

  @AfterEach
  void forget() {
    tables.execute("delete from file_import_line where import_id = " + IMPORT);
    tables.execute("delete from file_import where id = " + IMPORT);
  }

  @Test
  void theFirstOfManyLinesAreReadWithoutTheOthers() {
    assertReadAtOnce(() -> imports.linesAfter(IMPORT, 0, SHOWN), 1);
    assertReadAtOnce(() -> imports.linesAfter(IMPORT, LINES / 2, SHOWN), LINES / 2 + 1);
    assertReadAtOnce(() -> imports.lines(IMPORT, Outcome.REFUSED, SHOWN), 1);
  }

  private static void assertReadAtOnce(Supplier<List<ImportLogLine>> some, int first) {
    long began = System.nanoTime();
    List<ImportLogLine> lines = some.get();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    assertThat(lines).hasSize(SHOWN);
    assertThat(lines.get(0).line()).isEqualTo(first);
  }
}
