package org.interlend.api.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interlend.api.common.ImportUploads;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.SpreadsheetText;

/** The API's access to catalog imports; each step runs in its own transaction. */
@ApplicationScoped
class CatalogImports {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader("position", "recordNumber", "reason").get();

  @Inject private FileImports imports;
  @Inject private ImportUploads uploads;
  @Inject private TransactionTemplate transaction;
  @Inject private LibraryTime time;
  @Inject private AuditRecorder audit;

  /** Stores the body as a file to be loaded. */
  long put(String name, InputStream body, String by) throws IOException {
    return uploads.put(ImportKind.CATALOG, name, body, by, false);
  }

  CatalogImportJson view(long id) {
    return transaction.requiresNew(
        () ->
            CatalogImportJson.of(
                imports.get(ImportKind.CATALOG, id),
                imports.linesAfter(id, 0, Page.MAX_ROWS),
                time));
  }

  /** Waits until the import ends or stops, or the time limit is reached. */
  CatalogImportJson await(long id) {
    uploads.await(id);
    return view(id);
  }

  Listing<CatalogImportJson> list(PageParameters paging) {
    return transaction.requiresNew(
        () ->
            Listing.of(
                imports.list(ImportKind.CATALOG, paging.first(), paging.rows()),
                paging,
                shown -> CatalogImportJson.of(shown, null, time)));
  }

  void stop(long id) {
    change(AuditAction.STOPPED, imports::stop, id);
  }

  void resume(long id) {
    change(AuditAction.RESUMED, imports::resume, id);
  }

  private void change(AuditAction action, LongConsumer step, long id) {
    transaction.requiresNew(
        () -> {
          imports.get(ImportKind.CATALOG, id);
          step.accept(id);
          audit.note(action, AuditSubject.imported(id));
        });
  }

  /** Writes all refusals of an import, in batches. */
  void writeReasons(long id, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
      List<ImportLogLine> page = after(id, 0);
      while (!page.isEmpty()) {
        for (ImportLogLine reason : page) {
          csv.printRecord(
              reason.recordAt(),
              SpreadsheetText.harmless(reason.recordNumber()),
              SpreadsheetText.harmless(reason.text(ImportKind.CATALOG, Locale.ENGLISH)));
        }
        page = after(id, page.get(page.size() - 1).line());
      }
    }
  }

  private List<ImportLogLine> after(long id, int line) {
    return transaction.requiresNew(() -> imports.linesAfter(id, line, Page.MAX_ROWS));
  }
}
