package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.interlend.patrons.PatronErased;

/** The audit: who changed which partner, patron or setting. */
@ApplicationScoped
@Transactional
public class Audit {

  private static final int SHOWN = 50;
  private static final String PATRON = "patron ";
  private static final String ERASED_PATRON = "erased patron";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * @param by who did it
   * @param action what was done, such as "saved"
   * @param subject the record, such as "partner BRIGHTWATER"
   */
  public void note(String by, String action, String subject) {
    em.persist(new AuditEntry(clock.instant(), by, action, subject));
  }

  /**
   * The name of a patron's record in the audit.
   *
   * @param primaryId the patron's primary id
   */
  public static String patron(String primaryId) {
    return PATRON + primaryId;
  }

  /**
   * Records the erasure of a patron, without naming the patron.
   *
   * @param by who did it
   */
  public void noteErasure(String by) {
    note(by, "erased", ERASED_PATRON);
  }

  /** Removes the erased patron's name from the entries; the entries stay. */
  void erased(@Observes PatronErased event) {
    em.createQuery("update AuditEntry a set a.subject = :erased where a.subject = :patron")
        .setParameter("erased", ERASED_PATRON)
        .setParameter("patron", patron(event.patron().primaryId()))
        .executeUpdate();
  }

  /** The latest changes of one record, the latest first. */
  public List<AuditEntry> latest(String subject) {
    return em.createQuery(
            "select a from AuditEntry a where a.subject = :subject order by a.happenedAt desc",
            AuditEntry.class)
        .setParameter("subject", subject)
        .setMaxResults(SHOWN)
        .getResultList();
  }
}
