package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.LoanStatus;
import org.interlend.circulation.Loans;
import org.interlend.partners.BorrowingStep;

/** A borrowed item is lost or damaged. The lender is told through the broker's own pages. */
@ApplicationScoped
class Losses {

  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private Clock clock;

  void lost(BorrowingRequest request, String note, String by) {
    request.partner().borrowing().require(BorrowingStep.REPORT_LOST, request.externalId());
    refuseUnless(request, BorrowingStatus.LOST_COMMUNICATED);
    request.openVolumes().stream()
        .filter(volume -> volume.status().next().contains(VolumeStatus.LOST))
        .flatMap(volume -> volume.item().stream())
        .forEach(item -> missing(item, by));
    request.lost(new Event(clock.instant(), "Reported lost", by, note));
  }

  private void missing(TemporaryItem item, String by) {
    loans.running(item).ifPresent(loan -> loans.end(loan, LoanStatus.LOST, by));
    holds.cancel(item);
    item.missing();
  }

  void damaged(BorrowingRequest request, String note, String by) {
    request.partner().borrowing().require(BorrowingStep.REPORT_DAMAGED, request.externalId());
    refuseUnless(request, BorrowingStatus.DAMAGED_COMMUNICATED);
    request.damaged(new Event(clock.instant(), "Reported damaged", by, note));
  }

  void declaredLost(BorrowingRequest request, String note, String by) {
    refuseUnless(request, BorrowingStatus.DECLARED_LOST_BY_PARTNER);
    request.declaredLost(new Event(clock.instant(), "Declared lost by the partner", by, note));
  }

  private static void refuseUnless(BorrowingRequest request, BorrowingStatus to) {
    if (!request.status().next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s is in the status \"%s\" and cannot become \"%s\""
              .formatted(request.externalId(), request.status().label(), to.label()));
    }
  }
}
