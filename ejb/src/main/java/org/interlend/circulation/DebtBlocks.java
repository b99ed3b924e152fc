package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Money;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.persistence.Page;
import org.interlend.persistence.PerRecordBatch;

/**
 * Updates the blocks for debts after the limit for debts has changed. While the limit stays the
 * same, each account entry updates its patron's block and this job has nothing to do.
 */
@ApplicationScoped
class DebtBlocks implements Job {

  private static final String BLOCKED =
      "exists (select q.id from Patron q join q.blocks b where q = p and b.type = :debt)";
  private static final String OWES =
      """
      (select coalesce(sum(e.amount), 0) from AccountEntry e
       where e.patron = p and e.status = :open and e.currency = :currency)
      """;

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private PatronAccounts accounts;
  @Inject private PerRecordBatch perRecordBatch;

  @Override
  public String name() {
    return "debt-blocks";
  }

  @Override
  public String label() {
    return "Blocks for debts";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public JobResult run() {
    return perRecordBatch.run(this::after, this::align).result();
  }

  private List<Long> after(long id) {
    return institutions.find().map(institution -> differing(institution, id)).orElse(List.of());
  }

  private List<Long> differing(Institution institution, long id) {
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
        .setParameter("id", id)
        .setParameter("debt", PatronBlock.DEBT)
        .setParameter("open", EntryStatus.OPEN)
        .setParameter("currency", institution.currency().getCurrencyCode())
        .setParameter("limit", limit)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  private void align(long id) {
    Patron patron = em.find(Patron.class, id);
    accounts.lock(patron);
    accounts.blockOrNot(patron);
  }
}
