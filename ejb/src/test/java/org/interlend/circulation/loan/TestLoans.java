package org.interlend.circulation.loan;

import java.time.Instant;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.terms.DueDateStep;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/** Loans for tests of other packages. */
public final class TestLoans {

  public static final Instant LOANED = Instant.parse("2026-05-04T08:00:00Z");

  private TestLoans() {}

  public static Loan toPartner(LocalItem item, Partner partner, Instant dueAt) {
    return new Loan(item, partner, LOANED, dueAt, DueDateStep.BY_TERMS.with(28, "General"));
  }

  public static Loan toPatron(Item item, Patron patron, Instant dueAt) {
    return new Loan(item, patron, null, LOANED, dueAt, DueDateStep.BY_TERMS.with(28, "General"));
  }

  public static void end(Loan loan, LoanStatus how, Instant at) {
    loan.end(how, at);
  }

  public static void renew(Loan loan, Instant dueAt) {
    loan.renewed(dueAt, DueDateStep.RENEWED_BY_STAFF.with(), LOANED);
  }

  public static void dueDateChanged(Loan loan, Instant dueAt, Instant at) {
    loan.dueDateChanged(dueAt, DueDateStep.RENEWED_BY_STAFF.with(), at);
  }

  public static void recall(Loan loan, Instant dueAt, Instant at) {
    loan.recalled(dueAt, DueDateStep.RECALLED_FOR_PATRON.with(), at);
  }

  public static void detachItem(Loan loan) {
    loan.detachItem();
  }
}
