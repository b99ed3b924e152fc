package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.persistence.Page;
import org.interlend.persistence.PerRecordBatch;

/** Marks loans as overdue, once for each loan, when their due date has passed. */
@ApplicationScoped
class OverdueLoans implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private PerRecordBatch perRecordBatch;
  @Inject private Event<LoanOverdue> overdue;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "overdue";
  }

  @Override
  public String label() {
    return "Overdue loans";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public JobResult run() {
    return perRecordBatch.run(this::after, this::notice).result();
  }

  private List<Long> after(long id) {
    return em.createQuery(
            """
            select l.id from Loan l
            where l.status = :open and l.dueAt < :now and l.overdueSince is null and l.id > :id
            order by l.id
            """,
            Long.class)
        .setParameter("open", LoanStatus.OPEN)
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  private void notice(long id) {
    Loan loan = em.find(Loan.class, id);
    if (loan.overdue(clock.instant())) {
      loan.becameOverdue(clock.instant());
      overdue.fire(new LoanOverdue(loan));
    }
  }
}
