package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Handles copies on paper: they are handed out like an item, and stay with the patron. */
@ApplicationScoped
public class PaperCopyHandler {

  @Inject private UnannouncedItemCreation unannouncedItems;
  @Inject private ItemReceiptService receipt;
  @Inject private TemporaryRecordDeletion records;
  @Inject private FeeCharging fees;
  @Inject private Holds holds;
  @Inject private Clock clock;

  /** The copy is at the pickup library, to be handed out. */
  public void arrived(BorrowingRequest request, Actor by) {
    BorrowedVolume volume =
        request.openVolumes().stream()
            .findFirst()
            .orElseGet(() -> unannouncedItems.bring(request, null, by));
    receipt.receive(
        volume,
        holds.next(volume.item().orElseThrow()).orElse(null),
        request.pickupLibrary(),
        by,
        null);
  }

  /** The patron has the copy, or it needs no hand-out: the request is completed. */
  public void kept(BorrowingRequest request, HistoryEventKind what, Actor by) {
    fees.reached(FeeChargingStep.CHECKED_OUT, request, by);
    if (request.status() == BorrowingStatus.EXPIRED) {
      request.sent(HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_ARRIVED, by));
    }
    HistoryEvent why = HistoryEvent.of(clock.instant(), what, by);
    request.filled(why.at());
    if (request.openVolumes().isEmpty()) {
      request.completed(why);
    }
    request.openVolumes().forEach(volume -> records.close(volume, why.item(volume.barcode())));
  }

  /** The copy has been handed out at a desk. Its loan ends at once. */
  public void handedOut(BorrowedVolume volume, Loan loan, Actor by) {
    loan.end(LoanStatus.KEPT, clock.instant());
    records.close(volume, volume.event(clock.instant(), HistoryEventKind.COPY_HANDED_OUT, by));
  }
}
