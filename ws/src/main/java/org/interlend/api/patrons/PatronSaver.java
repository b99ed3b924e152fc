package org.interlend.api.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.interlend.WorkflowProblem;
import org.interlend.api.common.Body;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.audit.AuditedChange;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.PatronReason;
import org.interlend.patrons.Patrons;

/** Saves or erases one patron and records it in the audit, in one transaction. */
@ApplicationScoped
@Transactional
public class PatronSaver {

  @Inject private Patrons patrons;
  @Inject private PatronErasure erasure;
  @Inject private Audit audit;

  /**
   * The patron as saved.
   *
   * @param known whether the patron existed before
   */
  record Kept(boolean known, PatronJson patron) {}

  Kept keep(String primaryId, PatronJson body) {
    AuditedChange change = audit.begin(AuditSubject.patron(primaryId));
    PatronJson saved =
        PatronJson.of(Body.applied(() -> patrons.save(body.record(primaryId)), PatronSaver::field));
    audit.end(AuditAction.SAVED, change);
    return new Kept(change.known(), saved);
  }

  private static String field(WorkflowProblem refusal) {
    return refusal.reason() == PatronReason.EXTERNAL_ID_OF_ANOTHER_PATRON
        ? "externalIds"
        : "barcodes";
  }

  void erase(String primaryId) {
    erasure.erase(primaryId);
    audit.noteErasure();
  }
}
