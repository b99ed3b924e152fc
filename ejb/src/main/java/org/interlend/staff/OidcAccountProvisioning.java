package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSnapshot;
import org.interlend.audit.AuditSubject;

/**
 * Makes and refreshes the accounts of persons whom the provider of single sign-on confirms. They
 * have no password, so an administrator with a password always remains.
 */
@ApplicationScoped
@Transactional
public class OidcAccountProvisioning {

  @Inject private EntityManager em;
  @Inject private StaffAccounts staff;
  @Inject private AuditRecorder audit;

  /** The caller has made sure that the account is the person's, if there is one. */
  public StaffAccount save(OidcAccountInput provided) {
    AuditSnapshot change = audit.begin(AuditSubject.account(provided.username()));
    StaffAccount account =
        staff.find(provided.username()).orElseGet(() -> new StaffAccount(provided.username()));
    account.describe(provided);
    em.persist(account);
    audit.end(change.known() ? AuditAction.CHANGED : AuditAction.CREATED, change);
    return account;
  }
}
