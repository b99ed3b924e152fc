package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;

/** Who may borrow. */
@ApplicationScoped
class Borrowers {

  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * @throws WorkflowProblem PATRON_BLOCKED
   */
  void refuseBlocked(Patron patron) {
    LocalDate today = LocalDate.now(clock.withZone(institutions.get().timeZone()));
    patron
        .obstacle(today)
        .ifPresent(
            reason -> {
              throw new WorkflowProblem(
                  ProblemKind.PATRON_BLOCKED,
                  Subject.PATRON,
                  patron.cardNumber(),
                  "This patron may not borrow: " + reason);
            });
  }
}
