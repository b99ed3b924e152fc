package org.interlend.circulation.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.DueDateCalculator;
import org.interlend.circulation.terms.DueDateStep;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.circulation.terms.LenderDueDates;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.text.Facts;

/** Calculates the due dates of loans to patrons, and changes them. */
@ApplicationScoped
@Transactional
public class LoanDueDates {

  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private LenderDueDates lenderDueDates;
  @Inject private Clock clock;

  /** The due date by the rules for a loan that begins now. */
  public ExplainedDueDate due(Item item, Patron patron, Library library) {
    return DueDateCalculator.of(
        institutions.today(),
        lenderDueDates.of(item).orElse(null),
        terms.forLoan(item.policy(), patron.group()),
        OpeningCalendar.of(library));
  }

  /**
   * The due date of a loan that begins now.
   *
   * @param chosen the one that staff set instead of that by the rules, or null
   * @throws WorkflowException INVALID_DATA for a day that is past or years away; MISSING_DATA when
   *     it is after the lender's date and no reason is given
   */
  public ExplainedDueDate due(Item item, Patron patron, Library library, DueDateByStaff chosen) {
    ExplainedDueDate usual = due(item, patron, library);
    return chosen == null
        ? usual
        : DueDateCalculator.byStaff(
            item, institutions.today(), item.lenderDueAt().map(institutions::day), usual, chosen);
  }

  /**
   * Sets another due date for a running loan of a patron.
   *
   * @throws WorkflowException as for a new loan
   */
  public void changeDueDate(Loan loan, DueDateByStaff chosen) {
    ExplainedDueDate due =
        DueDateCalculator.changed(
            loan.item(),
            institutions.today(),
            loan.item().lenderDueAt().map(institutions::day),
            institutions.day(loan.dueAt()),
            chosen);
    loan.dueDateChanged(institutions.endOf(due.day()), due.because(), clock.instant());
  }

  /**
   * Renews by the terms of use.
   *
   * @throws WorkflowException RENEWALS_USED_UP
   */
  public void renew(Loan loan) {
    requireRenewalLeft(loan, terms(loan));
    ExplainedDueDate due = byRenewal(loan);
    loan.renewed(institutions.endOf(due.day()), due.because(), clock.instant());
  }

  public static void requireRenewalLeft(Loan loan, TermsOfUse applied) {
    if (loan.renewals() >= applied.maxRenewals()) {
      throw new WorkflowException(
          CirculationReason.NO_RENEWAL_LEFT, loan.barcode(), loan.renewals(), applied.name());
    }
  }

  /**
   * The due date a renewal by the library's own terms would have, to request it from the lender.
   */
  public Instant desiredDueDate(Loan loan) {
    return institutions.endOf(byRenewal(loan).day());
  }

  /**
   * The lender's due date of the item had been entered wrongly: a loan that is due by the rules
   * gets the due date that it would have had.
   *
   * @return whether it has another due date now
   */
  public boolean lenderDateCorrected(Loan loan) {
    if (!DueDateStep.isByRules(loan.dueExplanation())) {
      return false;
    }
    ExplainedDueDate due =
        DueDateCalculator.of(
            institutions.day(loan.loanedAt()),
            lenderDueDates.of(loan.item()).orElse(null),
            terms(loan),
            calendar(loan));
    Instant dueAt = institutions.endOf(due.day());
    boolean changed = !dueAt.equals(loan.dueAt());
    if (changed) {
      loan.dueDateChanged(dueAt, due.because(), clock.instant());
    }
    return changed;
  }

  private ExplainedDueDate byRenewal(Loan loan) {
    return DueDateCalculator.byRenewal(
        institutions.today(), institutions.day(loan.dueAt()), terms(loan), calendar(loan));
  }

  /** Renews by the lender's decision: its date is the due date, without changes. */
  public void renewedByLender(Loan loan, Instant dueAt) {
    loan.renewed(
        dueAt, DueDateStep.RENEWED_BY_LENDER.with(institutions.day(dueAt)), clock.instant());
  }

  /**
   * The lender wants the item back sooner.
   *
   * @param lenderDueAt the lender's new due date, or null to apply the terms of use
   * @return the new due date, never later than before
   */
  public Instant recall(Loan loan, Instant lenderDueAt) {
    if (lenderDueAt == null) {
      ExplainedDueDate due =
          DueDateCalculator.byRecall(institutions.today(), terms(loan), calendar(loan));
      recall(
          loan,
          institutions.endOf(due.day()),
          DueDateStep.RECALLED_BY_LENDER.with().and(due.because()));
    } else {
      recall(
          loan,
          lenderDueAt,
          DueDateStep.RECALLED_BY_LENDER_FOR.with(institutions.day(lenderDueAt)));
    }
    return loan.dueAt();
  }

  private void recall(Loan loan, Instant dueAt, Facts because) {
    if (dueAt.isBefore(loan.dueAt())) {
      loan.recalled(dueAt, because, clock.instant());
    }
  }

  private TermsOfUse terms(Loan loan) {
    return terms.forLoan(loan.item().policy(), loan.patron().group());
  }

  private static OpeningCalendar calendar(Loan loan) {
    return OpeningCalendar.of(loan.library());
  }
}
