package org.interlend.notices.cover;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.lending.file.DigitalLendingWorkflow;
import org.interlend.lending.file.ScanEligibility;
import org.interlend.lending.file.ScanToSend;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.notices.copyright.CopyrightStatements;
import org.interlend.notices.cover.CoverPageWriter.Covered;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.file.StoredFiles;
import org.interlend.text.Language;

/**
 * Puts the copyright statement in front of scans, in the language in which the partner is written
 * to. This happens once, at upload and outside any transaction, so that neither a download nor a
 * locked record waits for it.
 */
@ApplicationScoped
public class CoverPageInsertion {

  @Inject private LendingRequests requests;
  @Inject private CopyrightStatements statements;
  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;
  @EJB private CoverPageWriter writer;

  /**
   * The scan as it will be sent: with its cover page, or as it is when none can be added.
   *
   * @throws WorkflowException as {@link DigitalLendingWorkflow#send} when the request does not take
   *     this file
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public ScanToSend before(long requestId, FileInput file) {
    CoverPage page =
        transaction.requiresNew(
            () -> {
              LendingRequest request = requests.get(requestId);
              ScanEligibility.requireTakes(request, file);
              return page(request);
            });
    Covered covered = writer.write(file.bytes(), page);
    return StoredFiles.fits(covered.pdf().length)
        ? new ScanToSend(
            new FileInput(file.name(), file.mediaType(), covered.pdf()), covered.status())
        : new ScanToSend(file, CoverPageStatus.TOO_LARGE);
  }

  private CoverPage page(LendingRequest request) {
    Language language = institutions.language(request.partner().language());
    return new CoverPage(
        institutions.get().name(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.part().sourceIn(request.title()),
        List.of(statements.text(language).split("\n\\s*\n")));
  }
}
