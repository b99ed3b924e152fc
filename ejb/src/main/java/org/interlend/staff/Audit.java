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
import org.interlend.staff.AuditSubject.Kind;

/** The audit: who changed which partner, patron or setting. */
@ApplicationScoped
@Transactional
public class Audit {

  private static final int SHOWN = 50;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * @param by who did it
   */
  public void note(String by, AuditAction action, AuditSubject subject) {
    note(by, action, subject, null);
  }

  /**
   * @param by who did it
   * @param detail what the action says more, see {@link AuditAction}; or null
   */
  public void note(String by, AuditAction action, AuditSubject subject, String detail) {
    em.persist(new AuditEntry(clock.instant(), by, action, subject, detail));
  }

  /**
   * Records the erasure of a patron, without naming the patron.
   *
   * @param by who did it
   */
  public void noteErasure(String by) {
    note(by, AuditAction.ERASED, AuditSubject.of(Kind.ERASED_PATRON));
  }

  /** Removes the erased patron's name from the entries; the entries stay. */
  void erased(@Observes PatronErased event) {
    em.createQuery(
            """
            update AuditEntry a set a.subjectKind = :erased, a.subjectName = null
            where a.subjectKind = :patron and a.subjectName = :primaryId
            """)
        .setParameter("erased", Kind.ERASED_PATRON)
        .setParameter("patron", Kind.PATRON)
        .setParameter("primaryId", event.patron().primaryId())
        .executeUpdate();
  }

  /**
   * The latest changes of one record, the latest first.
   *
   * @param subject one with a name
   */
  public List<AuditEntry> latest(AuditSubject subject) {
    return em.createQuery(
            """
            select a from AuditEntry a where a.subjectKind = :kind and a.subjectName = :name
            order by a.happenedAt desc
            """,
            AuditEntry.class)
        .setParameter("kind", subject.kind())
        .setParameter("name", subject.name())
        .setMaxResults(SHOWN)
        .getResultList();
  }
}
