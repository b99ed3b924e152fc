package org.interlend.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/** Loans, holds and move requests for tests of other packages. */
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
    loan.renewed(dueAt, DueDateStep.RENEWED_BY_STAFF.with());
  }

  public static void recall(Loan loan, Instant dueAt, Instant at) {
    loan.recalled(dueAt, DueDateStep.RECALLED_FOR_PATRON.with(), at);
  }

  /** A move request for an item. */
  public static MoveRequest move(LocalItem item, Partner partner, LocalDate expiresOn) {
    Library library = TestLibraries.sharing("MAIN");
    Desk desk = TestLibraries.desk(library, "ILL", false);
    MoveRequest move =
        new MoveRequest(new NewMove(item, desk, partner, "REQ-1", expiresOn), LOANED);
    move.expiresOn(expiresOn);
    return move;
  }

  public static void arrive(MoveRequest move) {
    move.arrived();
  }

  public static void end(MoveRequest move, MoveStatus how, Instant at) {
    move.end(how, at);
  }

  /** A hold of a patron on an item. */
  public static Hold hold(Item item, Patron patron, Library pickupLibrary) {
    return new Hold(item, patron, pickupLibrary, LOANED);
  }

  public static void putOnShelf(Hold hold, LocalDate heldUntil) {
    hold.onShelf(LOANED, heldUntil);
  }
}
