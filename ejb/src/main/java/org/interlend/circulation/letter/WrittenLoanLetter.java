package org.interlend.circulation.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.LoanLetterKind;

/**
 * A letter about a loan. There is one of a kind for each due date, so that a renewed loan begins
 * again. It is kept with the loan and says nothing about the patron.
 */
@Entity
@Table(name = "loan_letter")
public class WrittenLoanLetter {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loan_letter_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Loan loan;

  @Enumerated(EnumType.STRING)
  private LoanLetterKind kind;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected WrittenLoanLetter() {}

  WrittenLoanLetter(Loan loan, LoanLetterKind kind, Instant at) {
    this.loan = loan;
    this.kind = kind;
    this.dueAt = loan.dueAt();
    this.writtenAt = at;
  }

  /** Whether it is about the present due date of its loan, and of this kind or a later one. */
  boolean covers(LoanLetterKind other) {
    return dueAt.equals(loan.dueAt()) && kind.compareTo(other) >= 0;
  }

  public Loan loan() {
    return loan;
  }
}
