package org.interlend.api.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.api.common.ImportUploads;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.importing.FileImport;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.ImportStatus;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;

/** Loads patrons from the body of a request, by the queue of imports, and waits for the result. */
@ApplicationScoped
class PatronImporter {

  @Inject private ImportUploads uploads;
  @Inject private FileImports imports;
  @Inject private TransactionTemplate transaction;

  /**
   * @param name of the file; its ending tells the format
   * @param dry whether nothing is saved
   * @throws InvalidFieldException when no record of the body can be read
   */
  PatronLoadReportJson load(String name, InputStream body, String by, boolean dry)
      throws IOException {
    long id = uploads.put(ImportKind.PATRONS, name, body, by, dry);
    uploads.await(id);
    return transaction.requiresNew(() -> report(id));
  }

  private PatronLoadReportJson report(long id) {
    FileImport ended = imports.get(ImportKind.PATRONS, id);
    if (ended.status() == ImportStatus.FAILED && ended.processed() == 0) {
      throw new InvalidFieldException("", ended.problemSentence(Locale.ENGLISH));
    }
    List<ImportLogLine> changes =
        Stream.of(Outcome.NEW, Outcome.UPDATED)
            .flatMap(outcome -> imports.lines(id, outcome, Page.MAX_ROWS).stream())
            .toList();
    return PatronLoadReportJson.of(
        ended, imports.lines(id, Outcome.REFUSED, Page.MAX_ROWS), changes);
  }
}
