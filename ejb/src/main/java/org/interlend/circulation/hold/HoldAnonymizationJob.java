package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.patrons.PatronErased;

/**
 * Anonymizes ended holds after their retention period, or when their patron is erased: removes the
 * patron.
 */
@ApplicationScoped
class HoldAnonymizationJob extends RetentionJob {

  /** A condition on {@code h} follows. */
  private static final String ANONYMIZE =
      """
      update Hold h set h.patron = null, h.before.loan = null,
        h.before.earlierLoan = null, h.version = h.version + 1
      where\s""";

  HoldAnonymizationJob() {
    super("anonymize-holds", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                "select h.id from Hold h where h.closedAt < :before and h.patron is not null",
                Long.class)
            .setParameter("before", before),
        em.createQuery(ANONYMIZE + "h.id in :old"));
  }

  void erased(@Observes PatronErased event) {
    em.createQuery(ANONYMIZE + "h.patron = :patron")
        .setParameter("patron", event.patron())
        .executeUpdate();
  }
}
