package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.jobs.JobRunReport;
import org.interlend.libris.client.LibrisOperation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisList;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.message.DryRunResultBuilder;
import org.interlend.persistence.ConflictRetry;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * Imports requests that have been read. A list that staff give is imported without any call of the
 * API: its libraries and titles are described by the requests alone.
 */
@ApplicationScoped
public class ListImport {

  @Inject private LibrisRequestImport requestImport;

  /**
   * Imports the requests of a list.
   *
   * @param service the call that would have listed them
   * @return what there is to say about them
   * @throws org.interlend.WorkflowException when a rule of the library refuses one
   */
  public Facts apply(LibrisPartner librisPartner, LibrisOperation service, LibrisList list) {
    ImportContext context = context(librisPartner, service, list);
    List<Fact> facts = new ArrayList<>();
    for (LibrisRequest request : list.requests()) {
      facts.addAll(apply(context, request).facts());
    }
    return new Facts(facts);
  }

  /**
   * Imports the requests of a list, each as a dry run of its own.
   *
   * @param findings gets the records that would be written
   * @return what would be done with each request
   */
  public JobRunReport dryRun(
      LibrisPartner librisPartner, LibrisList list, DryRunResultBuilder findings) {
    ImportTally tally = new ImportTally(true);
    tally.read(list);
    ImportContext context = context(librisPartner, LibrisOperation.REQUEST, list);
    for (LibrisRequest request : list.requests()) {
      tally.count(request.number(), () -> requestImport.dryRun(context, request, findings::add));
    }
    return tally.report(true);
  }

  private static ImportContext context(
      LibrisPartner librisPartner, LibrisOperation service, LibrisList list) {
    return new ImportContext(
        librisPartner, service, LibrisRemoteLibraryResolver.described(list.requests()), Map.of());
  }

  /** Imports one request, after a conflict with another transaction up to twice more. */
  ImportOutcome apply(ImportContext context, LibrisRequest request) {
    return ConflictRetry.run(() -> requestImport.apply(context, request));
  }
}
