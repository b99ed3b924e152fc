package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.ItemArrived;
import org.interlend.circulation.ItemLent;
import org.interlend.circulation.ItemReturned;

/** Follows what the desks do with borrowed items, within their transaction. */
@ApplicationScoped
class DeskObserver {

  @PersistenceContext private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private Clock clock;

  void arrived(@Observes ItemArrived event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = guarded(item);
      volume
          .request()
          .received(
              volume,
              Event.of(clock.instant(), "Item %s received".formatted(item.barcode()), event.by()));
    }
  }

  void lent(@Observes ItemLent event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = guarded(item);
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
      BorrowedVolume volume = guarded(item);
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

  /**
   * Desks at work on two volumes of one request must each see what the other did. An item that is
   * no volume any more has been closed by its broker in this very moment.
   */
  private BorrowedVolume guarded(TemporaryItem item) {
    BorrowedVolume volume = requests.findVolume(item).orElseThrow(OptimisticLockException::new);
    em.lock(volume.request(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return volume;
  }
}
