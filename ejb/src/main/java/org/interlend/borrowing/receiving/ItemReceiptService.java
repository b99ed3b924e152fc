package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Library;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;

/** What receiving an item or a file does, whether a message, a desk or a job receives it. */
@ApplicationScoped
public class ItemReceiptService {

  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private FeeCharging fees;
  @Inject private FileDeliveryService files;
  @Inject private HoldTransitions holdTransitions;
  @Inject private DeskWorkflow desk;
  @Inject private Clock clock;

  /**
   * Receives an item at a library, and says where it goes from there.
   *
   * @param hold the hold for the patron; null while no patron is known, and the item stays at the
   *     desk, and when the patron has canceled, and it goes back
   * @param note for staff, or null
   */
  NextStep receive(BorrowedVolume volume, Hold hold, Library at, Actor by, String note) {
    received(volume, volume.event(clock.instant(), HistoryEventKind.ITEM_RECEIVED, by).note(note));
    return hold == null
        ? desk.route(volume.requireItem(), at, by)
        : holdTransitions.arrive(hold, at);
  }

  /**
   * Records that an item is here: the broker is told, if it is to be, and the fee is charged. A
   * file that was sent in its place is not needed any more.
   */
  public void received(BorrowedVolume volume, HistoryEvent why) {
    if (RequestWarningKind.FILE_SENT_FOR_ITEM.isAmong(volume.request().warnings())) {
      files.end(volume.request());
    }
    volume.received(why);
    notifier.report(volume, OutgoingKind.RECEIVED, null, why.by());
    fees.reached(FeeChargingStep.RECEIVED, volume.request(), why.by());
  }

  /** Receives the file of a request, which completes it: a file is not checked out. */
  public void receiveFile(BorrowingRequest request, Actor by) {
    request.digitallyReceived(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_RECEIVED, by));
    request.completed(HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_COMPLETED, by));
    fees.reached(FeeChargingStep.CHECKED_OUT, request, by);
  }
}
