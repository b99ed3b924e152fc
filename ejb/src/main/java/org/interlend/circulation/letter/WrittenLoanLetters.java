package org.interlend.circulation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.LoanLetterKind;

/** The letters that have been written about loans. */
@ApplicationScoped
public class WrittenLoanLetters {

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /**
   * Records an overdue letter that this library writes because the lender calls the loan overdue.
   *
   * @return false when one about its present due date has been written
   */
  public boolean recordOverdue(Loan loan) {
    if (of(List.of(loan)).getOrDefault(loan, List.of()).stream()
        .anyMatch(letter -> letter.covers(LoanLetterKind.OVERDUE))) {
      return false;
    }
    record(loan, LoanLetterKind.OVERDUE);
    return true;
  }

  /** Whether there is a letter about the loan. */
  public boolean exist(Loan loan) {
    return em.createQuery(
                "select count(l) from WrittenLoanLetter l where l.loan = :loan", Long.class)
            .setParameter("loan", loan)
            .getSingleResult()
        > 0;
  }

  /** Those of its present due date and until then count no more: what is due is written again. */
  public void forget(Loan loan, Instant until) {
    em.createQuery(
            """
            delete from WrittenLoanLetter w
            where w.loan = :loan and w.dueAt = :dueAt and w.writtenAt <= :until
            """)
        .setParameter("loan", loan)
        .setParameter("dueAt", loan.dueAt())
        .setParameter("until", until)
        .executeUpdate();
  }

  void record(Loan loan, LoanLetterKind kind) {
    em.persist(new WrittenLoanLetter(loan, kind, clock.instant()));
  }

  Map<Loan, List<WrittenLoanLetter>> of(Collection<Loan> loans) {
    return loans.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select w from WrittenLoanLetter w where w.loan in :loans", WrittenLoanLetter.class)
            .setParameter("loans", loans)
            .getResultStream()
            .collect(Collectors.groupingBy(WrittenLoanLetter::loan));
  }
}
