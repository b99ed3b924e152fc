package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loans;
import org.interlend.requests.HistoryEvent;

/**
 * Deletes the temporary records of a borrowing request: item by item, and with the last one bib and
 * holding.
 */
@ApplicationScoped
public class TemporaryRecordDeletion {

  @Inject private EntityManager em;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private Event<HoldEvent> events;

  /**
   * Removes what refers to the item, or the reference itself.
   *
   * @return the holds that were deleted
   */
  private List<Hold> detach(TemporaryItem item) {
    List<Hold> former = holds.remove(item);
    loans.detachItem(item);
    return former;
  }

  /**
   * Closes the volume and deletes its item; with the last volume also bib and holding. A patron for
   * whom it lies on the hold shelf is told.
   */
  public void close(BorrowedVolume volume, HistoryEvent why) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = volume.requireItem();
    List<Hold> waiting = detach(item).stream().filter(Hold::hasItem).toList();
    tellPatron(volume, waiting, why.by());
    notifier.renewalEnds(volume);
    volume.close(why);
    remove(item, request);
  }

  /** Tells the patron that the item no longer waits on the hold shelf. */
  public void tellPatron(BorrowedVolume volume, List<Hold> waiting, Actor by) {
    if (volume.collectable() && volume.forLoan()) {
      waiting.forEach(hold -> events.fire(new HoldEvent.HoldCanceled(hold, by)));
    }
  }

  /** Deletes a volume that staff made by mistake, with its records. */
  public void undo(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = volume.requireItem();
    detach(item);
    request.remove(volume);
    em.remove(volume);
    remove(item, request);
  }

  /** Ends a request before anything is lent, and deletes all its temporary records. */
  public void end(BorrowingRequest request, BorrowingStatus how, HistoryEvent why) {
    request.openVolumes().forEach(volume -> detach(volume.requireItem()));
    List<TemporaryItem> released = request.ended(how, why);
    released.forEach(catalog::remove);
    if (!released.isEmpty()) {
      removeBib(request);
    }
  }

  /** Deletes the item, and with the last one of the request its bib and holding. */
  private void remove(TemporaryItem item, BorrowingRequest request) {
    catalog.remove(item);
    if (request.openVolumes().isEmpty()) {
      removeBib(request);
    }
  }

  private void removeBib(BorrowingRequest request) {
    TemporaryBibAndHolding title =
        request.temporaryTitle().orElseThrow(OptimisticLockException::new);
    request.own(TemporaryBibAndHolding.none());
    catalog.remove(title.holding(), title.bib());
  }
}
