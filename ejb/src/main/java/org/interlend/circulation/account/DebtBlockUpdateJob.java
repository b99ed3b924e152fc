package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import org.interlend.Money;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.jobs.RecordJob;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.Patron;
import org.interlend.persistence.DatabaseRetry;

/**
 * Updates the blocks for debts after the limit for debts has changed. While the limit stays the
 * same, each account entry updates its patron's block and this job has nothing to do.
 */
@ApplicationScoped
class DebtBlockUpdateJob extends RecordJob {

  private static final String BLOCKED =
      "exists (select q.id from Patron q join q.blocks b where q = p and b.kind = :debt)";
  private static final String OWES =
      """
      (select coalesce(sum(e.amount), 0) from AccountEntry e
       where e.patron = p and e.status = :open and e.currency = :currency)
      """;

  @Inject private Institutions institutions;
  @Inject private PatronAccounts accounts;

  DebtBlockUpdateJob() {
    super("debt-blocks", Duration.ofMinutes(15));
  }

  @Override
  public JobResult run() {
    return DatabaseRetry.bridge(institutions::find)
        .map(institution -> each(() -> differing(institution), this::align))
        .orElse(Tally.NONE)
        .result();
  }

  private TypedQuery<Long> differing(Institution institution) {
    long limit = institution.debtLimit().map(Money::minor).orElse(Long.MAX_VALUE);
    return em.createQuery(
            """
            select p.id from Patron p where p.id > :id
            and ((%1$s and %2$s < :limit)
             or (p.id in (select d.patron.id from AccountEntry d where d.status = :open)
              and not %1$s and %2$s >= :limit))
            order by p.id
            """
                .formatted(BLOCKED, OWES),
            Long.class)
        .setParameter("debt", BlockKind.DEBT)
        .setParameter("open", EntryStatus.OPEN)
        .setParameter("currency", institution.currency().getCurrencyCode())
        .setParameter("limit", limit);
  }

  private void align(long id) {
    Patron patron = em.find(Patron.class, id);
    accounts.lock(patron);
    accounts.blockOrNot(patron);
  }
}
