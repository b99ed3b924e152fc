package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/**
 * Anonymizes settled charges after their retention period: removes the patron and the text of
 * staff. {@link LoanAnonymizer} anonymizes fines together with their loans.
 */
@ApplicationScoped
class ChargeAnonymizer extends RetentionJob {

  @PersistenceContext private EntityManager em;

  ChargeAnonymizer() {
    super("anonymize-charges", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                """
                select e.id from AccountEntry e
                where e.settledAt < :before and e.loan is null and e.patron is not null
                """,
                Long.class)
            .setParameter("before", before),
        em.createQuery(
            """
                update AccountEntry e set e.patron = null, e.note = null, e.partOf = null, e.reason = null, e.explanation = null, e.reference = null,
                  e.version = e.version + 1
                where e.id in :old
                """));
  }
}
