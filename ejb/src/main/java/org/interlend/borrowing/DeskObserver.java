package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.ItemLent;
import org.interlend.circulation.ItemReturned;

/** Follows what the desks do with borrowed items, within their transaction. */
@ApplicationScoped
class DeskObserver {

  @Inject private BorrowingRequests requests;
  @Inject private Clock clock;

  void lent(@Observes ItemLent event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.findVolume(item).orElseThrow();
      volume
          .request()
          .lent(
              volume,
              new Event(
                  clock.instant(),
                  "Item %s lent to the patron".formatted(item.barcode()),
                  event.by(),
                  event.loan().dueBecause()));
    }
  }

  void returned(@Observes ItemReturned event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.findVolume(item).orElseThrow();
      volume
          .request()
          .returnedByPatron(
              volume,
              Event.of(
                  clock.instant(),
                  "Item %s returned by the patron".formatted(item.barcode()),
                  event.by()));
    }
  }
}
