package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.patrons.PatronErased;

/**
 * Anonymizes ended loans and their fines after the retention period, or when their patron is
 * erased: removes the patron and the text of staff. While a fine is open, both keep the patron.
 */
@ApplicationScoped
class LoanAnonymizationJob extends RetentionJob {

  /** A condition on {@code l} follows. */
  private static final String ANONYMIZE_LOANS =
      """
      update Loan l set l.patron = null, l.dueExplanation = null,
        l.dueExplanationBeforeRecall = null, l.version = l.version + 1
      where\s""";

  /** Asked again of the loans of a batch, since a fine may be entered or reopened meanwhile. */
  private static final String WITHOUT_OPEN_FINE =
      "not exists (select e from AccountEntry e where e.loan = l and e.status = :open)";

  /** A condition on {@code e} follows. */
  private static final String ANONYMIZE_FINES =
      """
      update AccountEntry e set e.patron = null, e.settlement.note = null, e.partOf = null,
        e.settlement.paymentReference = null, e.version = e.version + 1
      where\s""";

  LoanAnonymizationJob() {
    super("anonymize-loans", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select l.id from Loan l
                where l.returnedAt < :before and l.patron is not null and\s"""
                    + WITHOUT_OPEN_FINE,
                Long.class)
            .setParameter("before", before)
            .setParameter("open", EntryStatus.OPEN)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (old.isEmpty()) {
      return 0;
    }
    em.createQuery(ANONYMIZE_FINES + "e.loan.id in :old and e.status <> :open")
        .setParameter("old", old)
        .setParameter("open", EntryStatus.OPEN)
        .executeUpdate();
    return em.createQuery(ANONYMIZE_LOANS + "l.id in :old and " + WITHOUT_OPEN_FINE)
        .setParameter("old", old)
        .setParameter("open", EntryStatus.OPEN)
        .executeUpdate();
  }

  void erased(@Observes PatronErased event) {
    em.createQuery(ANONYMIZE_FINES + "e.patron = :patron and e.loan is not null")
        .setParameter("patron", event.patron())
        .executeUpdate();
    em.createQuery(ANONYMIZE_LOANS + "l.patron = :patron")
        .setParameter("patron", event.patron())
        .executeUpdate();
  }
}
