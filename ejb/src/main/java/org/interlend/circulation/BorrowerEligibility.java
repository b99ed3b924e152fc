package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;

/** Checks whether a patron may borrow. */
@ApplicationScoped
class BorrowerEligibility {

  @Inject private Institutions institutions;

  /**
   * @throws WorkflowProblem PATRON_BLOCKED
   */
  void refuseBlocked(Patron patron) {
    refuseBlocked(patron, institutions.today());
  }

  /** Whether the patron may not borrow. */
  boolean isBlocked(Patron patron) {
    return patron.obstacle(institutions.today()).isPresent();
  }

  static void refuseBlocked(Patron patron, LocalDate today) {
    patron
        .obstacle(today)
        .ifPresent(
            reason -> {
              throw new WorkflowProblem(
                  CirculationReason.PATRON_MAY_NOT_BORROW, patron.cardNumber(), reason);
            });
  }
}
