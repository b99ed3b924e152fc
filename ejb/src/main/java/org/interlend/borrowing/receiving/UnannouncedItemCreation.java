package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.borrowing.pickup.PickupHolds;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/**
 * Makes the items of requests whose brokers announce no item: with the order, or when staff receive
 * it.
 */
@ApplicationScoped
public class UnannouncedItemCreation {

  @Inject private TemporaryItemCreation temporaryItems;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private PickupHolds pickupHolds;
  @Inject private Clock clock;

  /**
   * Makes the item that is not here yet. It is expected until staff receive it. The broker has told
   * of it, so that the item stays when they undo that.
   *
   * @param barcode as on the item, or null to make one of the request's number
   */
  public void expect(BorrowingRequest request, String barcode) {
    add(request, barcode, request.dueAt(), request.partner().actor());
  }

  /**
   * Makes the item that is here. Staff receive it next, and then it gets its due date.
   *
   * @param barcode as on the item, or null to make one of the request's number
   */
  BorrowedVolume bring(BorrowingRequest request, String barcode, Actor by) {
    if (request.status().isFinal()) {
      request.sent(HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_ARRIVED, by));
    }
    BorrowedVolume volume = add(request, barcode, null, by);
    searchTerms.reindex(request);
    return volume;
  }

  private BorrowedVolume add(BorrowingRequest request, String barcode, Instant dueAt, Actor by) {
    BorrowedVolume volume =
        temporaryItems.add(
            request,
            new TemporaryItemCreation.BorrowedItem(
                barcode == null ? request.externalId() : barcode,
                barcode,
                null,
                request.citation(),
                new AcceptItemCommand.Volume(
                    null, request.description().callNumber(), null, false, true),
                dueAt),
            HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_RECORDED, by));
    pickupHolds.place(volume, by);
    return volume;
  }
}
