package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The record of who changed partners, patrons and settings. */
@ApplicationScoped
@Transactional
public class Audit {

  private static final int SHOWN = 50;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * @param by who did it
   * @param act what was done, such as "saved"
   * @param about to which record, such as "partner BRIGHTWATER"
   */
  public void note(String by, String act, String about) {
    em.persist(new AuditEntry(clock.instant(), by, act, about));
  }

  /** The latest changes of one record, latest first. */
  public List<AuditEntry> latest(String about) {
    return em.createQuery(
            "select a from AuditEntry a where a.about = :about order by a.happenedAt desc",
            AuditEntry.class)
        .setParameter("about", about)
        .setMaxResults(SHOWN)
        .getResultList();
  }
}
