package org.interlend.circulation;

import static org.interlend.Refusal.assertRefused;

import java.time.LocalDate;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.patrons.Patron;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** Who may borrow at the desk. */
class BorrowerEligibilityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

  @Test
  void aPatronWithAValidCardAndWithoutABlockMayBorrow() {
    BorrowerEligibility.refuseBlocked(TestPatrons.patron("P1", TODAY), TODAY);
  }

  @Test
  void anExpiredCardAndABlockAreRefused() {
    for (Patron patron :
        new Patron[] {
          TestPatrons.patron("P1", TODAY.minusDays(1)), TestPatrons.blocked("P1", "Owes a book")
        }) {
      assertRefused(
          () -> BorrowerEligibility.refuseBlocked(patron, TODAY),
          ProblemKind.PATRON_BLOCKED,
          Subject.PATRON,
          "C-P1");
    }
  }
}
