package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.patrons.PatronErased;

/**
 * Anonymizes settled charges after their retention period, or when their patron is erased: removes
 * the patron and the text of staff. {@link LoanAnonymizationJob} anonymizes fines together with
 * their loans.
 */
@ApplicationScoped
class ChargeAnonymizationJob extends RetentionJob {

  /** A condition on {@code e} follows. */
  private static final String ANONYMIZE =
      """
      update AccountEntry e set e.patron = null, e.settlement.note = null, e.partOf = null,
        e.reason = null, e.explanation = null, e.reference.number = null,
        e.settlement.paymentReference = null, e.version = e.version + 1
      where\s""";

  ChargeAnonymizationJob() {
    super("anonymize-charges", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                """
                select e.id from AccountEntry e
                where e.settlement.at < :before and e.loan is null and e.patron is not null
                """,
                Long.class)
            .setParameter("before", before),
        em.createQuery(ANONYMIZE + "e.id in :old"));
  }

  void erased(@Observes PatronErased event) {
    em.createQuery(ANONYMIZE + "e.patron = :patron and e.loan is null")
        .setParameter("patron", event.patron())
        .executeUpdate();
  }
}
