package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.patrons.Patron;
import org.interlend.patrons.load.PatronAuditor;

/** Records loaded patrons in the audit, without reading them again. */
@ApplicationScoped
class PatronLoadAudit implements PatronAuditor {

  @Inject private AuditRecorder audit;

  @Override
  public Runnable begin(String primaryId, Patron known, String by) {
    AuditSnapshot change = audit.begin(AuditSubject.patron(primaryId), known);
    return () -> audit.savedBy(by, change);
  }
}
