package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.renewal.LenderDueDateWarnings;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanDueDates;
import org.interlend.circulation.loan.Loans;
import org.interlend.institution.Institutions;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/** Staff correct the lender's due dates, which were entered wrongly when the item was received. */
@ApplicationScoped
class LoanPeriodCorrection {

  @Inject private BorrowingRequests requests;
  @Inject private Institutions institutions;
  @Inject private LenderDueDateWarnings dueDates;
  @Inject private HoldTransitions holdTransitions;
  @Inject private Loans loans;
  @Inject private LoanDueDates loanDueDates;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private Clock clock;

  /**
   * The last day on the hold shelf follows. So does the due date of a loan, unless staff have set
   * it. Once the lender has extended the loan, its new day counts, whatever the slip had said.
   *
   * @return the loans that have another due date now
   * @throws WorkflowException UNKNOWN_ITEM; MISSING_DATA without a day; ILLEGAL_MOVE when the item
   *     is not here, is recalled, or its broker tells the due date by messages
   */
  List<ActionResult> byStaff(BorrowingRequest request, ActionCommand command) {
    LenderLoanPeriod period =
        new LenderLoanPeriod(command.details().guaranteed(), command.details().maximum());
    List<BorrowedVolume> affected =
        BorrowingAction.CORRECT_LOAN_PERIOD.resolve(request, command.barcode());
    Instant dueAt =
        period
            .lastDay(request.partner().lendsUntilMaximum())
            .map(institutions::endOf)
            .orElseThrow(
                () ->
                    new WorkflowException(
                        BorrowingReason.LENDERS_DAY_MISSING, request.externalId()));
    requests.forceVersion(request);
    return affected.stream()
        .flatMap(volume -> correct(volume, period, dueAt, command.by()).stream())
        .toList();
  }

  private List<ActionResult> correct(
      BorrowedVolume volume, LenderLoanPeriod period, Instant dueAt, Actor by) {
    TemporaryItem item = volume.requireItem();
    Optional<Loan> running = loans.running(item);
    volume.lentUnder(volume.loanConditions().until(period.guaranteed(), period.maximum()));
    if (running.filter(loan -> loan.renewals() > 0).isEmpty()) {
      item.dueBackAt(dueAt);
      volume.request().dueWithItems();
      dueDates.check(volume, dueAt);
      holdTransitions.lenderDateCorrected(item);
    }
    HistoryEvent corrected =
        volume
            .event(clock.instant(), HistoryEventKind.LOAN_PERIOD_CORRECTED, by)
            .day(institutions.day(item.lenderDueAt().orElse(dueAt)));
    Loan changed = running.filter(this::follows).orElse(null);
    if (changed == null) {
      volume.request().note(corrected);
      return List.of();
    }
    volume.dueDateChanged(corrected.due(changed));
    return List.of(
        new ActionResult(volume.barcode(), null, changed.dueAt(), changed.dueExplanation()));
  }

  /** Whether the loan has another due date by the corrected day of the lender. */
  private boolean follows(Loan loan) {
    replacementCharges.mayEnd(loan);
    boolean changed = loanDueDates.lenderDateCorrected(loan);
    if (changed) {
      replacementCharges.loanGoesOn(loan);
    }
    return changed;
  }
}
