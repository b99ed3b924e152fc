package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.LoanConditions;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.borrowing.request.UndoableStep;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldUndo;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Institutions;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.action.ActionCommand;

/**
 * Undoes receipts that were a mistake: the item is expected again, by the barcode of the lender. An
 * item of which no message had told is deleted, since the receipt made it.
 */
@ApplicationScoped
public class ReceiptUndo {

  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private TemporaryRecordDeletion records;
  @Inject private FeeCharging fees;
  @Inject private HoldUndo holds;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when it is too late, or something has come
   *     of it
   */
  public void undo(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.UNDO_RECEIPT
        .resolveInTime(request, command.barcode(), clock)
        .forEach(volume -> undo(volume, command.by()));
    searchTerms.reindex(request);
  }

  private void undo(BorrowedVolume volume, Actor by) {
    UndoableStep step = BorrowingAction.UNDO_RECEIPT.requireStep(volume);
    TemporaryItem item = volume.requireItem();
    boolean made = UndoableStep.madeItem(volume);
    notifier.undo(volume, OutgoingKind.RECEIVED, step, null, by);
    holds.received(item);
    item.expectedAgain();
    removeDays(volume);
    volume.undone(
        VolumeStatus.EXPECTED,
        step,
        volume.event(clock.instant(), HistoryEventKind.RECEIPT_UNDONE, by));
    fees.undone(FeeChargingStep.RECEIVED, volume.request(), step.line().happenedAt(), by);
    if (made) {
      records.undo(volume);
    } else {
      UndoableStep.formerBarcode(volume).ifPresent(before -> relabel(volume, item, before));
    }
  }

  /** Removes the days that staff have entered, which are those of another item. */
  private void removeDays(BorrowedVolume volume) {
    LoanConditions conditions = volume.loanConditions();
    BorrowingRequest request = volume.request();
    Optional<Instant> entered =
        new LenderLoanPeriod(conditions.guaranteedUntil(), conditions.maximumUntil())
            .lastDay(request.partner().lendsUntilMaximum())
            .map(institutions::endOf);
    volume.lentUnder(conditions.until(null, null));
    if (entered.isPresent() && entered.equals(volume.requireItem().lenderDueAt())) {
      volume.requireItem().dueBackAt(null);
      request.removeWarningsOf(volume.barcode(), RequestWarningKind.DUE_DATE_PAST);
      if (request.openVolumes().stream().noneMatch(BorrowedVolume::isRecalled)) {
        request.setDueAt(null);
      }
      request.dueWithItems();
    }
  }

  private void relabel(BorrowedVolume volume, TemporaryItem item, String before) {
    catalog.findItem(before).ifPresent(Receiving::refuseBarcode);
    item.labeled(before);
    volume.labeled(before);
  }
}
