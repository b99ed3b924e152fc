package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/** Sends volumes back to their partner: those the patron returned or did not collect. */
@ApplicationScoped
class ReturnShipping {

  @Inject private Holds holds;
  @Inject private Clock clock;

  void sendBack(BorrowingRequest request, ItemActionCommand report) {
    new OpenVolumes(request)
        .fitting(ItemAction.SEND_BACK, report, BorrowingStatus.RETURNED_ITEM_TO_PARTNER)
        .forEach(volume -> sendBack(volume, report));
  }

  private void sendBack(BorrowedVolume volume, ItemActionCommand report) {
    TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
    if (item.status() != ItemStatus.TO_RETURN_TO_PARTNER) {
      holds.cancel(item);
      item.markForReturn();
    }
    item.sentBack();
    volume.sentBack(
        RequestEvent.of(clock.instant(), RequestEventKind.ITEM_SENT_BACK, report.by())
            .item(volume.barcode())
            .note(report.note()));
  }
}
