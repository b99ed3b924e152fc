package org.interlend.circulation.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.RecordJob;

/** Marks loans as overdue, once for each loan, when their due date has passed. */
@ApplicationScoped
class OverdueMarkingJob extends RecordJob {

  @Inject private Event<LoanOverdue> overdue;

  OverdueMarkingJob() {
    super("overdue", Duration.ofMinutes(15));
  }

  @Override
  public JobResult run() {
    return each(this::due, this::notice).result();
  }

  private TypedQuery<Long> due() {
    return em.createQuery(
            """
            select l.id from Loan l
            where l.status = :open and l.dueAt < :now and l.overdueSince is null and l.id > :id
            order by l.id
            """,
            Long.class)
        .setParameter("open", LoanStatus.OPEN)
        .setParameter("now", clock.instant());
  }

  private void notice(long id) {
    Loan loan = em.find(Loan.class, id);
    if (loan.overdue(clock.instant())) {
      loan.becameOverdue(clock.instant());
      overdue.fire(new LoanOverdue(loan));
    }
  }
}
