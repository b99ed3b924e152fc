package org.interlend.api.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.Paging;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.catalog.load.CatalogImports;
import org.interlend.catalog.load.ImportFile;
import org.interlend.catalog.load.ImportReason;
import org.interlend.catalog.load.ImportSpool;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.SpreadsheetText;

/** The API's access to catalog imports; each step runs in its own transaction. */
@ApplicationScoped
class CatalogLoad {

  /** A caller who waits longer is told to check the import later. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader("position", "recordNumber", "reason").get();

  @Inject private CatalogImports imports;
  @Inject private TransactionTemplate transaction;
  @Inject private LibraryTime time;
  @Inject private Audit audit;

  /** Stores the body as a file to be loaded. */
  long put(String name, InputStream body, String by) throws IOException {
    ImportFile file = ImportSpool.keep(name, body);
    return transaction.get(() -> imports.put(file, by).id());
  }

  CatalogImportJson view(long id) {
    return transaction.get(
        () ->
            CatalogImportJson.of(
                imports.get(id), imports.reasonsAfter(id, 0, Page.MAX_ROWS), time));
  }

  /** Waits until the import ends or stops, or the time limit is reached. */
  CatalogImportJson await(long id) {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    CatalogImportJson seen = view(id);
    try {
      while (!seen.status().atRest() && System.nanoTime() < end) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        seen = view(id);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return seen;
  }

  Listing<CatalogImportJson> list(Paging paging) {
    return transaction.get(
        () ->
            Listing.of(
                imports.list(paging.first(), paging.rows()),
                paging,
                shown -> CatalogImportJson.of(shown, null, time)));
  }

  void stop(long id) {
    transaction.get(
        () -> {
          imports.stop(id);
          audit.note(AuditAction.STOPPED, audited(id));
          return null;
        });
  }

  void resume(long id) {
    transaction.get(
        () -> {
          imports.resume(id);
          audit.note(AuditAction.RESUMED, audited(id));
          return null;
        });
  }

  /** Writes all refusals of an import, in batches. */
  void writeReasons(long id, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
      List<ImportReason> some = after(id, 0);
      while (!some.isEmpty()) {
        for (ImportReason reason : some) {
          csv.printRecord(
              reason.recordAt(),
              SpreadsheetText.harmless(reason.recordNumber()),
              SpreadsheetText.harmless(reason.reason(Locale.ENGLISH)));
        }
        some = after(id, some.get(some.size() - 1).line());
      }
    }
  }

  private List<ImportReason> after(long id, int line) {
    return transaction.get(() -> imports.reasonsAfter(id, line, Page.MAX_ROWS));
  }

  private static AuditSubject audited(long id) {
    return new AuditSubject(AuditSubject.Kind.IMPORT, Long.toString(id));
  }
}
