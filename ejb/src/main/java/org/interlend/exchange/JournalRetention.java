package org.interlend.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/** Deletes entries of the journal after its retention period. */
@ApplicationScoped
class JournalRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  JournalRetention() {
    super("journal-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                """
                select e.id from Exchange e where e.happenedAt < :before
                """,
                Long.class)
            .setParameter("before", before),
        em.createQuery("delete from Exchange e where e.id in :old"));
  }
}
