package org.interlend.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/**
 * Deletes delivered and handled messages of the outbox after the journal's retention period.
 * Messages that wait for the partner or for staff stay.
 */
@ApplicationScoped
class OutboxRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  OutboxRetention() {
    super("outbox-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery("select o.id from Outgoing o where o.settledAt < :before", Long.class)
            .setParameter("before", before),
        em.createQuery("delete from Outgoing o where o.id in :old"));
  }
}
