package org.interlend.api.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.interlend.api.common.Body;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.Patrons;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditAction;
import org.interlend.staff.AuditSubject;

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

  Kept keep(String primaryId, PatronJson body, String by) {
    boolean known = patrons.find(primaryId).isPresent();
    PatronJson saved =
        PatronJson.of(
            Body.applied(() -> patrons.save(body.record(primaryId)), refusal -> "barcodes"));
    audit.note(by, AuditAction.SAVED, AuditSubject.patron(primaryId));
    return new Kept(known, saved);
  }

  void erase(String primaryId, String by) {
    erasure.erase(primaryId);
    audit.noteErasure(by);
  }
}
