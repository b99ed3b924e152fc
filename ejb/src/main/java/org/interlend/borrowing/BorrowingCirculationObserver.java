package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
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
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.hold.HoldExpired;
import org.interlend.circulation.letter.LoanLettersDue;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanOverdue;
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

  void arrived(@Observes DeskEvent.ItemArrived event) {
    borrowed(
        event.item(),
        volume ->
            receipt.received(volume, eventOf(volume, HistoryEventKind.ITEM_RECEIVED, event.by())));
  }

  void lent(@Observes DeskEvent.ItemLent event) {
    borrowed(event.item(), volume -> lent(volume, event.loan(), event.by()));
  }

  private void lent(BorrowedVolume volume, Loan loan, String by) {
    BorrowingRequest request = volume.request();
    if (request.patron() == null) {
      patronAssignment.assign(request, loan.patron(), by);
    }
    volume.lent(eventOf(volume, HistoryEventKind.ITEM_LENT, by).due(loan));
    notifier.report(volume, OutgoingKind.CHECKED_OUT, loan.dueAt(), by);
    fees.reached(FeeChargingStep.CHECKED_OUT, request, by);
    if (request.isCopy()) {
      paperCopies.handedOut(volume, loan, by);
    }
  }

  void dueDateChanged(@Observes DeskEvent.DueDateChanged event) {
    borrowed(
        event.item(),
        volume ->
            volume.dueDateChanged(
                eventOf(volume, HistoryEventKind.DUE_DATE_CHANGED, event.by()).due(event.loan())));
  }

  void returned(@Observes DeskEvent.ItemReturned event) {
    borrowed(
        event.item(),
        volume -> {
          volume.returnedByPatron(eventOf(volume, HistoryEventKind.ITEM_RETURNED, event.by()));
          notifier.report(volume, OutgoingKind.CHECKED_IN, null, event.by());
        });
  }

  void found(@Observes DeskEvent.ItemFound event) {
    borrowed(
        event.item(),
        volume -> volume.found(eventOf(volume, HistoryEventKind.ITEM_FOUND, event.by())));
  }

  void overdue(@Observes LoanOverdue event) {
    borrowed(
        event.loan().item(),
        volume ->
            volume.overdue(
                eventOf(
                    volume, HistoryEventKind.ITEM_OVERDUE, Automation.OVERDUE_LOANS.reference())));
  }

  void letters(@Observes LoanLettersDue event) {
    for (LoanLettersDue.Line line : event.letters()) {
      borrowed(
          line.loan().item(),
          volume ->
              volume
                  .request()
                  .note(
                      eventOf(
                              volume,
                              HistoryEventKind.LETTER_WRITTEN,
                              Automation.LOAN_LETTERS.reference())
                          .detail(line.kind().reference())));
    }
  }

  void expired(@Observes HoldExpired event) {
    borrowed(
        event.hold().item(),
        volume ->
            volume
                .request()
                .note(
                    eventOf(
                        volume,
                        HistoryEventKind.ITEM_NOT_COLLECTED,
                        Automation.HOLD_SHELF.reference())));
  }

  void extended(@Observes DeskEvent.HoldExtended event) {
    borrowed(
        event.item(),
        volume ->
            volume
                .request()
                .note(
                    eventOf(volume, HistoryEventKind.HOLD_EXTENDED, event.by()).day(event.day())));
  }

  void givenUp(@Observes DeskEvent.HoldGivenUp event) {
    borrowed(
        event.item(),
        volume ->
            volume.request().note(eventOf(volume, HistoryEventKind.HOLD_GIVEN_UP, event.by())));
  }

  void missing(@Observes DeskEvent.ItemMissing event) {
    borrowed(
        event.item(),
        volume -> {
          BorrowingRequest request = volume.request();
          request.partner().borrowing().require(BorrowingStep.REPORT_LOST, request.externalId());
          volume.lost(eventOf(volume, HistoryEventKind.ITEM_MISSING_FROM_HOLD_SHELF, event.by()));
        });
  }

  void sentBack(@Observes DeskEvent.ItemSentBack event) {
    borrowed(
        event.item(),
        volume ->
            returnShipping.sentBack(
                volume, eventOf(volume, HistoryEventKind.ITEM_SENT_BACK, event.by())));
  }

  void renewalRequested(@Observes DeskEvent.RenewalRequested event) {
    borrowed(event.item(), volume -> renewals.requested(volume, event.desiredDueAt(), event.by()));
  }

  /** What happened to an item concerns the volume of a request if the item is a borrowed one. */
  private void borrowed(Item item, Consumer<BorrowedVolume> step) {
    if (item instanceof TemporaryItem borrowed) {
      step.accept(requests.volumeForChange(borrowed));
    }
  }

  private HistoryEvent eventOf(BorrowedVolume volume, HistoryEventKind kind, String by) {
    return volume.event(clock.instant(), kind, by);
  }
}
