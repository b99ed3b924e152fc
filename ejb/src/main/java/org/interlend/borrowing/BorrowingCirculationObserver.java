package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.interlend.Actor;
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
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.borrowing.request.UndoableStep;
import org.interlend.borrowing.returning.ReturnShipping;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldEvent;
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
  @Inject private TemporaryRecordDeletion records;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private FeeCharging fees;
  @Inject private Clock clock;

  void arrived(@Observes DeskEvent.ItemArrived event) {
    follow(event.item(), HistoryEventKind.ITEM_RECEIVED, event.by(), receipt::received);
  }

  void lent(@Observes DeskEvent.ItemLent event) {
    borrowed(event.item(), volume -> lent(volume, event.loan(), event.by()));
  }

  private void lent(BorrowedVolume volume, Loan loan, Actor by) {
    BorrowingRequest request = volume.request();
    if (request.patron() == null) {
      patronAssignment.assign(request, loan.patron(), by);
    }
    HistoryEventKind kind =
        UndoableStep.continuesLoan(volume)
            ? HistoryEventKind.LOAN_CONTINUED
            : HistoryEventKind.ITEM_LENT;
    HistoryEvent handedOut = eventOf(volume, kind, by);
    volume.lent(request.isCopy() ? handedOut : handedOut.due(loan));
    notifier.report(volume, OutgoingKind.CHECKED_OUT, request.isCopy() ? null : loan.dueAt(), by);
    fees.reached(FeeChargingStep.CHECKED_OUT, request, by);
    if (request.isCopy()) {
      paperCopies.handedOut(volume, loan, by);
    }
  }

  void dueDateChanged(@Observes DeskEvent.DueDateChanged event) {
    follow(
        event.item(),
        HistoryEventKind.DUE_DATE_CHANGED,
        event.by(),
        (volume, what) -> volume.dueDateChanged(what.due(event.loan())));
  }

  void returned(@Observes DeskEvent.ItemReturned event) {
    follow(
        event.item(),
        HistoryEventKind.ITEM_RETURNED,
        event.by(),
        (volume, what) -> {
          notifier.renewalEnds(volume);
          volume.returnedByPatron(what);
          notifier.report(volume, OutgoingKind.CHECKED_IN, null, event.by());
        });
  }

  void found(@Observes DeskEvent.ItemFound event) {
    follow(event.item(), HistoryEventKind.ITEM_FOUND, event.by(), BorrowedVolume::found);
  }

  void overdue(@Observes LoanOverdue event) {
    follow(
        event.loan().item(),
        HistoryEventKind.ITEM_OVERDUE,
        Actor.of(Automation.OVERDUE_LOANS),
        BorrowedVolume::overdue);
  }

  void letters(@Observes LoanLettersDue event) {
    for (LoanLettersDue.Line line : event.letters()) {
      follow(
          line.loan().item(),
          HistoryEventKind.LETTER_WRITTEN,
          Actor.of(Automation.LOAN_LETTERS),
          (volume, what) -> volume.request().note(what.detail(line.kind().reference())));
    }
  }

  void expired(@Observes HoldEvent.HoldExpired event) {
    follow(
        event.hold().item(),
        HistoryEventKind.ITEM_NOT_COLLECTED,
        Actor.of(Automation.HOLD_SHELF),
        (volume, what) -> volume.request().note(what));
  }

  void extended(@Observes DeskEvent.HoldExtended event) {
    extended(event.hold(), event.by());
  }

  void extended(@Observes HoldEvent.HeldUntilOpenDay event) {
    extended(event.hold(), Actor.of(Automation.HOLD_SHELF));
  }

  private void extended(Hold hold, Actor by) {
    follow(
        hold.item(),
        HistoryEventKind.HOLD_EXTENDED,
        by,
        (volume, what) -> volume.request().note(what.day(hold.heldUntil())));
  }

  void givenUp(@Observes DeskEvent.HoldGivenUp event) {
    follow(
        event.item(),
        HistoryEventKind.HOLD_GIVEN_UP,
        event.by(),
        (volume, what) -> volume.request().note(what));
  }

  void missing(@Observes DeskEvent.ItemMissing event) {
    follow(
        event.item(),
        HistoryEventKind.ITEM_MISSING_FROM_HOLD_SHELF,
        event.by(),
        (volume, what) -> {
          BorrowingRequest request = volume.request();
          request.partner().borrowing().require(BorrowingStep.REPORT_LOST, request.externalId());
          volume.lost(what);
        });
  }

  void sentBack(@Observes DeskEvent.ItemSentBack event) {
    follow(event.item(), HistoryEventKind.ITEM_SENT_BACK, event.by(), returnShipping::sentBack);
  }

  void discarded(@Observes DeskEvent.ItemDiscarded event) {
    follow(event.item(), HistoryEventKind.COPY_DISCARDED, event.by(), records::close);
  }

  void renewalRequested(@Observes DeskEvent.RenewalRequested event) {
    borrowed(event.item(), volume -> renewals.requested(volume, event.desiredDueAt(), event.by()));
  }

  /** The volume of a borrowed item moves with it, or its request gets a line in its history. */
  private void follow(
      Item item, HistoryEventKind kind, Actor by, BiConsumer<BorrowedVolume, HistoryEvent> step) {
    borrowed(item, volume -> step.accept(volume, eventOf(volume, kind, by)));
  }

  /** What happened to an item concerns the volume of a request if the item is a borrowed one. */
  private void borrowed(Item item, Consumer<BorrowedVolume> step) {
    if (item instanceof TemporaryItem borrowed) {
      step.accept(requests.volumeForChange(borrowed));
    }
  }

  private HistoryEvent eventOf(BorrowedVolume volume, HistoryEventKind kind, Actor by) {
    return volume.event(clock.instant(), kind, by);
  }
}
