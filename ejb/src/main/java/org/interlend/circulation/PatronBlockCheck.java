package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;
import org.interlend.text.Facts;

/** Checks whether a patron may borrow. */
@ApplicationScoped
class PatronBlockCheck {

  @Inject private Institutions institutions;

  /**
   * Tells the staff of a desk, who see the patron, the reasons of blocks.
   *
   * @throws WorkflowException PATRON_BLOCKED
   */
  void refuseBlocked(Patron patron) {
    Facts why = patron.obstaclesForStaff(institutions.today());
    if (!why.isEmpty()) {
      throw new WorkflowException(
          CirculationReason.PATRON_MAY_NOT_BORROW, patron.cardNumber(), why);
    }
  }

  /**
   * The same where the patron may be the one who acts, who does not read the words of staff.
   *
   * @throws WorkflowException PATRON_BLOCKED
   */
  void refuseBlocked(Patron patron, Actor by) {
    if (by.isPatron()) {
      patron.requireMayBorrow(
          institutions.today(), CirculationReason.PATRON_MAY_NOT_BORROW, patron.cardNumber());
    } else {
      refuseBlocked(patron);
    }
  }

  /** Whether the patron may not borrow. */
  boolean isBlocked(Patron patron) {
    return !patron.obstacles(institutions.today()).isEmpty();
  }
}
