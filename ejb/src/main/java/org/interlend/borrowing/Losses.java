package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.LoanStatus;
import org.interlend.circulation.Loans;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/**
 * Records borrowed volumes as lost, found, declared lost or damaged, one by one. Staff tell the
 * lender on the broker's pages.
 */
@ApplicationScoped
class Losses {

  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private Clock clock;

  void lost(BorrowingRequest request, ItemActionCommand report) {
    ItemAction.REPORT_LOST.require(request);
    for (BorrowedVolume volume :
        new OpenVolumes(request)
            .fitting(ItemAction.REPORT_LOST, report, BorrowingStatus.LOST_COMMUNICATED)) {
      TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
      loans.running(item).ifPresent(loan -> loans.end(loan, LoanStatus.LOST, report.by()));
      holds.cancel(item);
      item.missing();
      volume.lost(event(RequestEventKind.ITEM_REPORTED_LOST, volume, report));
    }
  }

  void damaged(BorrowingRequest request, ItemActionCommand report) {
    ItemAction.REPORT_DAMAGED.require(request);
    new OpenVolumes(request)
        .fitting(ItemAction.REPORT_DAMAGED, report, BorrowingStatus.DAMAGED_COMMUNICATED)
        .forEach(
            volume ->
                volume.damaged(event(RequestEventKind.ITEM_REPORTED_DAMAGED, volume, report)));
  }

  void declaredLost(BorrowingRequest request, ItemActionCommand report) {
    new OpenVolumes(request)
        .fitting(ItemAction.DECLARE_LOST, report, BorrowingStatus.DECLARED_LOST_BY_PARTNER)
        .forEach(
            volume ->
                volume.declaredLost(event(RequestEventKind.ITEM_DECLARED_LOST, volume, report)));
  }

  /** A found volume is to be sent back to its partner, since its loan or hold has ended. */
  void found(BorrowingRequest request, ItemActionCommand report) {
    for (BorrowedVolume volume :
        new OpenVolumes(request)
            .fitting(ItemAction.REPORT_FOUND, report, BorrowingStatus.RETURNED_BY_PATRON)) {
      TemporaryRecords.requirePresent(volume.item()).markForReturn();
      volume.found(event(RequestEventKind.ITEM_FOUND, volume, report));
    }
  }

  private RequestEvent event(
      RequestEventKind kind, BorrowedVolume volume, ItemActionCommand report) {
    return RequestEvent.of(clock.instant(), kind, report.by())
        .item(volume.barcode())
        .note(report.note());
  }
}
