package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.RequestEvent;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.LoanStatus;
import org.interlend.circulation.Loans;

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
        request.resolve(ItemAction.REPORT_LOST, report, BorrowingStatus.LOST_COMMUNICATED)) {
      TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
      loans.running(item).ifPresent(loan -> loans.end(loan, LoanStatus.LOST, report.by()));
      holds.cancel(item);
      item.missing();
      request.lost(volume, event("Item %s reported lost", volume, report));
    }
  }

  void damaged(BorrowingRequest request, ItemActionCommand report) {
    ItemAction.REPORT_DAMAGED.require(request);
    request
        .resolve(ItemAction.REPORT_DAMAGED, report, BorrowingStatus.DAMAGED_COMMUNICATED)
        .forEach(
            volume -> request.damaged(volume, event("Item %s reported damaged", volume, report)));
  }

  void declaredLost(BorrowingRequest request, ItemActionCommand report) {
    request
        .resolve(ItemAction.DECLARE_LOST, report, BorrowingStatus.DECLARED_LOST_BY_PARTNER)
        .forEach(
            volume ->
                request.declaredLost(
                    volume, event("Item %s declared lost by the partner", volume, report)));
  }

  /** A found volume is to be sent back to its partner, since its loan or hold has ended. */
  void found(BorrowingRequest request, ItemActionCommand report) {
    for (BorrowedVolume volume :
        request.resolve(ItemAction.REPORT_FOUND, report, BorrowingStatus.RETURNED_BY_PATRON)) {
      TemporaryRecords.requirePresent(volume.item()).markForReturn();
      request.found(volume, event("Item %s found", volume, report));
    }
  }

  private RequestEvent event(String what, BorrowedVolume volume, ItemActionCommand report) {
    return new RequestEvent(
        clock.instant(), what.formatted(volume.barcode()), report.by(), report.note());
  }
}
