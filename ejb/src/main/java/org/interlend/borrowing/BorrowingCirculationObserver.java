package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Automation;
import org.interlend.borrowing.receiving.FeeCharging;
import org.interlend.borrowing.receiving.ItemReceiptService;
import org.interlend.borrowing.receiving.PaperCopyHandler;
import org.interlend.borrowing.receiving.PatronAssignment;
import org.interlend.borrowing.renewal.Renewals;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.returning.ReturnShipping;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldChangedByStaff;
import org.interlend.circulation.hold.HoldExpired;
import org.interlend.circulation.letter.LoanLettersDue;
import org.interlend.circulation.loan.DueDateChanged;
import org.interlend.circulation.loan.ItemLent;
import org.interlend.circulation.loan.ItemReturned;
import org.interlend.circulation.loan.LoanOverdue;
import org.interlend.circulation.loan.RenewalRequested;
import org.interlend.circulation.shelving.ItemArrived;
import org.interlend.circulation.shelving.ItemFound;
import org.interlend.circulation.shelving.ItemMissing;
import org.interlend.circulation.shelving.ItemSentBack;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/**
 * Observes the events of the circulation desk and moves the borrowing request of a borrowed item
 * accordingly, in the same transaction.
 */
@ApplicationScoped
class BorrowingCirculationObserver {

  @Inject private BorrowingRequests requests;
  @Inject private ItemReceiptService receipt;
  @Inject private PatronAssignment patronAssignment;
  @Inject private PaperCopyHandler paperCopies;
  @Inject private ReturnShipping returnShipping;
  @Inject private Renewals renewals;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private FeeCharging fees;
  @Inject private Clock clock;

  void arrived(@Observes ItemArrived event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      receipt.received(volume, eventOf(HistoryEventKind.ITEM_RECEIVED, item, event.by()));
    }
  }

  void lent(@Observes ItemLent event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      BorrowingRequest request = volume.request();
      if (request.patron() == null) {
        patronAssignment.assign(request, event.loan().patron(), event.by());
      }
      volume.lent(eventOf(HistoryEventKind.ITEM_LENT, item, event.by()).due(event.loan()));
      notifier.report(volume, OutgoingKind.CHECKED_OUT, event.loan().dueAt(), event.by());
      fees.reached(FeeChargingStep.CHECKED_OUT, request, event.by());
      if (request.isCopy()) {
        paperCopies.handedOut(volume, event.loan(), event.by());
      }
    }
  }

  void dueDateChanged(@Observes DueDateChanged event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      requests
          .volumeForChange(item)
          .dueDateChanged(
              eventOf(HistoryEventKind.DUE_DATE_CHANGED, item, event.by()).due(event.loan()));
    }
  }

  void returned(@Observes ItemReturned event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      notifier.renewalEnds(volume);
      volume.returnedByPatron(eventOf(HistoryEventKind.ITEM_RETURNED, item, event.by()));
      notifier.report(volume, OutgoingKind.CHECKED_IN, null, event.by());
    }
  }

  void found(@Observes ItemFound event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      volume.found(eventOf(HistoryEventKind.ITEM_FOUND, item, event.by()));
    }
  }

  void overdue(@Observes LoanOverdue event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      requests
          .volumeForChange(item)
          .overdue(
              eventOf(HistoryEventKind.ITEM_OVERDUE, item, Automation.OVERDUE_LOANS.reference()));
    }
  }

  void letters(@Observes LoanLettersDue event) {
    for (LoanLettersDue.Line line : event.letters()) {
      if (line.loan().item() instanceof TemporaryItem item) {
        requests
            .volumeForChange(item)
            .request()
            .note(
                eventOf(HistoryEventKind.LETTER_WRITTEN, item, Automation.LOAN_LETTERS.reference())
                    .detail(line.kind().reference()));
      }
    }
  }

  void expired(@Observes HoldExpired event) {
    if (event.hold().item() instanceof TemporaryItem item) {
      requests
          .volumeForChange(item)
          .request()
          .note(
              eventOf(
                  HistoryEventKind.ITEM_NOT_COLLECTED, item, Automation.HOLD_SHELF.reference()));
    }
  }

  void noted(@Observes HoldChangedByStaff event) {
    if (event.hold().item() instanceof TemporaryItem item) {
      requests
          .volumeForChange(item)
          .request()
          .note(
              switch (event.kind()) {
                case EXTENDED ->
                    eventOf(HistoryEventKind.HOLD_EXTENDED, item, event.by()).day(event.day());
                case GIVEN_UP -> eventOf(HistoryEventKind.HOLD_GIVEN_UP, item, event.by());
              });
    }
  }

  void missing(@Observes ItemMissing event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      BorrowingRequest request = volume.request();
      request.partner().borrowing().require(BorrowingStep.REPORT_LOST, request.externalId());
      volume.lost(eventOf(HistoryEventKind.ITEM_MISSING_FROM_HOLD_SHELF, item, event.by()));
    }
  }

  void sentBack(@Observes ItemSentBack event) {
    if (event.item() instanceof TemporaryItem item) {
      returnShipping.sentBack(
          requests.volumeForChange(item),
          eventOf(HistoryEventKind.ITEM_SENT_BACK, item, event.by()));
    }
  }

  void renewalRequested(@Observes RenewalRequested event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      renewals.requested(requests.volumeForChange(item), event.desiredDueAt(), event.by());
    }
  }

  private HistoryEvent eventOf(HistoryEventKind kind, TemporaryItem item, String by) {
    return HistoryEvent.of(clock.instant(), kind, by).item(item.barcode());
  }
}
