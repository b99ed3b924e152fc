package org.interlend.circulation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.jobs.InstitutionJob;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch;
import org.interlend.patrons.Patron;

/**
 * Has the letters about loans written that are due: reminders, overdue letters and bills. The
 * letters of each patron are a transaction of their own.
 */
@ApplicationScoped
class LoanLetterJob extends InstitutionJob {

  @Inject private EntityManager em;
  @Inject private DueLoanLetterSearch dueLoanLetterSearch;
  @Inject private WrittenLoanLetters writtenLoanLetters;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private PerRecordBatch batch;
  @Inject private Event<LoanLettersDue> lettersDue;

  LoanLetterJob() {
    super("loan-letters", Duration.ofMinutes(15));
  }

  @Override
  public JobResult run() {
    return batch.run(dueLoanLetterSearch::patronsAfter, this::write).result();
  }

  private void write(long id) {
    Map<Loan, LoanLetterKind> due = dueLoanLetterSearch.of(id);
    if (due.isEmpty()) {
      return;
    }
    Patron patron = em.find(Patron.class, id);
    List<LoanLettersDue.Line> lines = new ArrayList<>();
    due.forEach(
        (loan, kind) -> {
          writtenLoanLetters.record(loan, kind);
          lines.add(
              new LoanLettersDue.Line(
                  loan,
                  kind,
                  kind == LoanLetterKind.BILL
                      ? replacementCharges
                          .enter(loan, Actor.of(Automation.BILLS))
                          .filter(AccountEntry::open)
                          .map(AccountEntry::amount)
                          .orElse(null)
                      : null));
        });
    lettersDue.fire(new LoanLettersDue(patron, lines));
  }
}
