package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/** Deletes ended patron requests after their retention period. */
@ApplicationScoped
class PatronRequestRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  PatronRequestRetention() {
    super("patron-request-retention", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery("select r.id from PatronRequest r where r.closedAt < :before", Long.class)
            .setParameter("before", before),
        em.createQuery("delete from PatronRequest r where r.id in :old"));
  }
}
