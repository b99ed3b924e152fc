package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanDueDates;
import org.interlend.circulation.loan.Loans;
import org.interlend.institution.Institutions;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.reason.StandardReason;
import org.interlend.requests.reason.StatedReason;

/** Handles recalls: the lender wants a borrowed item back before its due date. */
@ApplicationScoped
public class Recalls {

  @Inject private BorrowingRequests requests;
  @Inject private HoldTransitions holdTransitions;
  @Inject private Loans loans;
  @Inject private LoanDueDates loanDueDates;
  @Inject private Institutions institutions;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  /** The broker recalls it by a message. */
  public RecallResult recall(BorrowedVolume volume, Instant lenderDueAt) {
    if (volume.closed()) {
      return new RecallResult(volume, null, true);
    }
    BorrowingRequest request = volume.request();
    request.partner().borrowing().require(BorrowingStep.RECALL_BY_PARTNER, request.externalId());
    return recall(volume, lenderDueAt, request.partner().actor());
  }

  /**
   * Staff enter a recall that no message tells.
   *
   * @throws WorkflowException UNKNOWN_ITEM, STEP_SWITCHED_OFF; INVALID_DATA for a day that has
   *     passed or is after the lender's; ILLEGAL_MOVE when no patron has the item or waits for it
   */
  public void byStaff(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.RECALL
        .resolve(request, command.barcode())
        .forEach(volume -> recall(volume, lenderDueAt(command.dueDate(), volume), command.by()));
  }

  private Instant lenderDueAt(LocalDate day, BorrowedVolume volume) {
    if (day == null) {
      return null;
    }
    Instant dueAt = institutions.endOf(day, BorrowingReason.NEW_DUE_DATE_PAST);
    volume
        .requireItem()
        .lenderDueAt()
        .filter(dueAt::isAfter)
        .ifPresent(
            until -> {
              throw new WorkflowException(
                  BorrowingReason.RECALL_DAY_TOO_LATE, institutions.day(until), volume.barcode());
            });
    return dueAt;
  }

  private RecallResult recall(BorrowedVolume volume, Instant lenderDueAt, Actor by) {
    return switch (volume.status()) {
      case ON_LOAN -> onLoan(volume, lenderDueAt, by);
      case RECEIVED -> onShelf(volume, lenderDueAt, by);
      default -> onItsWay(volume, lenderDueAt, by);
    };
  }

  private RecallResult onLoan(BorrowedVolume volume, Instant lenderDueAt, Actor by) {
    BorrowingRequest request = volume.request();
    Loan loan = loans.running(volume.requireItem()).orElseThrow(OptimisticLockException::new);
    Instant before = loan.dueAt();
    Instant dueAt = loanDueDates.recall(loan, lenderDueAt);
    boolean replay =
        volume.isWantedBack() && isSameDay(volume, lenderDueAt) && dueAt.equals(before);
    if (!replay) {
      requests.forceVersion(request);
      wantedBackAt(volume, lenderDueAt);
      tell(volume, lenderDueAt, loan, by);
    }
    return new RecallResult(volume, dueAt, replay);
  }

  /** The patron has the item again, which the lender has recalled since its return. */
  public void returnUndone(BorrowedVolume volume, Loan loan) {
    // No loan ends after the lender's day: an earlier one is that of the recall.
    Instant lenderDueAt =
        volume
            .item()
            .flatMap(TemporaryItem::lenderDueAt)
            .filter(day -> day.isBefore(loan.dueAt()))
            .orElse(null);
    loanDueDates.recall(loan, lenderDueAt);
    tell(volume, lenderDueAt, loan, volume.request().partner().actor());
  }

  /** The request and the patron learn of the recall, and of the day by which the loan ends now. */
  private void tell(BorrowedVolume volume, Instant lenderDueAt, Loan loan, Actor by) {
    notifier.renewalEnds(volume);
    volume.recalled(
        lenderDueAt == null ? loan.dueAt() : lenderDueAt, recalled(volume, by).due(loan));
    notifications.fire(new PatronNotification.ItemRecalled(volume.request(), loan));
  }

  /** The patron has not collected the item: its hold ends and it is to be sent back. */
  private RecallResult onShelf(BorrowedVolume volume, Instant lenderDueAt, Actor by) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = volume.requireItem();
    boolean replay =
        isRecalled(volume, lenderDueAt) && item.status() == ItemStatus.TO_RETURN_TO_PARTNER;
    if (!replay) {
      requests.forceVersion(request);
      boolean waits = volume.collectable();
      RequestWarningKind warning =
          item.status() == ItemStatus.ON_HOLD_SHELF
              ? RequestWarningKind.RECALLED_ON_HOLD_SHELF
              : RequestWarningKind.RECALLED_ON_ITS_WAY;
      wantedBackAt(volume, lenderDueAt);
      holdTransitions.end(item);
      item.markForReturn();
      volume.recalled(lenderDueAt, recalled(volume, by));
      if (waits) {
        warn(volume, warning);
        notifications.fire(
            new PatronNotification.RequestCanceled(
                request, StatedReason.of(StandardReason.RECALLED_BY_LENDER)));
      }
    }
    return new RecallResult(volume, null, replay);
  }

  /** It is not in the library yet, or no longer. */
  private RecallResult onItsWay(BorrowedVolume volume, Instant lenderDueAt, Actor by) {
    BorrowingRequest request = volume.request();
    boolean replay = isRecalled(volume, lenderDueAt);
    if (!replay) {
      requests.forceVersion(request);
      wantedBackAt(volume, lenderDueAt);
      request.dueWithItems();
      warn(volume, RequestWarningKind.RECALLED_ON_ITS_WAY);
      request.note(recalled(volume, by));
    }
    return new RecallResult(volume, null, replay);
  }

  private static void wantedBackAt(BorrowedVolume volume, Instant lenderDueAt) {
    if (lenderDueAt != null) {
      volume.item().ifPresent(item -> item.dueBackAt(lenderDueAt));
    }
  }

  /** Whether the lender names the day by which it wants it back anyway, or none. */
  private static boolean isSameDay(BorrowedVolume volume, Instant lenderDueAt) {
    return lenderDueAt == null
        || volume
            .item()
            .flatMap(TemporaryItem::lenderDueAt)
            .filter(lenderDueAt::equals)
            .isPresent();
  }

  /** Whether the lender has recalled it before, for the same day or now without one. */
  private static boolean isRecalled(BorrowedVolume volume, Instant lenderDueAt) {
    return isSameDay(volume, lenderDueAt)
        && volume.request().history().stream()
            .filter(line -> line.event() == HistoryEventKind.ITEM_RECALLED)
            .anyMatch(line -> volume.barcode().equals(line.item()));
  }

  private void warn(BorrowedVolume volume, RequestWarningKind kind) {
    volume.request().warnStaff(RequestWarning.of(kind, clock.instant()).item(volume.barcode()));
  }

  private HistoryEvent recalled(BorrowedVolume volume, Actor by) {
    return volume.event(clock.instant(), HistoryEventKind.ITEM_RECALLED, by);
  }
}
