package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.HoldExpired;
import org.interlend.circulation.HoldNoted;
import org.interlend.circulation.ItemArrived;
import org.interlend.circulation.ItemFound;
import org.interlend.circulation.ItemLent;
import org.interlend.circulation.ItemMissing;
import org.interlend.circulation.ItemReturned;
import org.interlend.circulation.ItemSentBack;
import org.interlend.circulation.LoanOverdue;
import org.interlend.circulation.RenewalRequested;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/**
 * Observes the events of the circulation desk and moves the borrowing request of a borrowed item
 * accordingly, in the same transaction.
 */
@ApplicationScoped
class BorrowingFollowsDesk {

  @Inject private BorrowingRequests requests;
  @Inject private Renewals renewals;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  void arrived(@Observes ItemArrived event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .received(
              volume,
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_RECEIVED, event.by())
                  .item(item.barcode()));
    }
  }

  void lent(@Observes ItemLent event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .lent(
              volume,
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_LENT, event.by())
                  .item(item.barcode())
                  .note(event.loan().dueExplanation()));
    }
  }

  void returned(@Observes ItemReturned event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .returnedByPatron(
              volume,
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_RETURNED, event.by())
                  .item(item.barcode()));
    }
  }

  void found(@Observes ItemFound event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .found(
              volume,
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_FOUND, event.by())
                  .item(item.barcode()));
    }
  }

  void overdue(@Observes LoanOverdue event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      BorrowingRequest request = getAndForceVersion(item).request();
      request.overdue(
          RequestEvent.of(clock.instant(), RequestEventKind.ITEM_OVERDUE, "Overdue loans")
              .item(item.barcode()));
      notifications.fire(
          new PatronNotification(
              request,
              PatronNotification.Kind.OVERDUE,
              request.title(),
              event.loan().dueAt(),
              null));
    }
  }

  void expired(@Observes HoldExpired event) {
    if (event.hold().item() instanceof TemporaryItem item) {
      getAndForceVersion(item)
          .request()
          .note(
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_NOT_COLLECTED, "Hold shelf")
                  .item(item.barcode()));
    }
  }

  void noted(@Observes HoldNoted event) {
    if (event.hold().item() instanceof TemporaryItem item) {
      getAndForceVersion(item).request().note(event(event).item(item.barcode()));
    }
  }

  private RequestEvent event(HoldNoted decided) {
    return switch (decided.kind()) {
      case EXTENDED ->
          RequestEvent.of(clock.instant(), RequestEventKind.HOLD_EXTENDED, decided.by())
              .day(decided.day());
      case GIVEN_UP ->
          RequestEvent.of(clock.instant(), RequestEventKind.HOLD_GIVEN_UP, decided.by());
    };
  }

  void missing(@Observes ItemMissing event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .lost(
              volume,
              RequestEvent.of(
                      clock.instant(), RequestEventKind.ITEM_MISSING_FROM_HOLD_SHELF, event.by())
                  .item(item.barcode()));
    }
  }

  void sentBack(@Observes ItemSentBack event) {
    if (event.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = getAndForceVersion(item);
      volume
          .request()
          .sentBack(
              volume,
              RequestEvent.of(clock.instant(), RequestEventKind.ITEM_SENT_BACK, event.by())
                  .item(item.barcode()));
    }
  }

  void renewalWished(@Observes RenewalRequested event) {
    if (event.loan().item() instanceof TemporaryItem item) {
      renewals.wished(getAndForceVersion(item), event.desiredDueAt(), event.by());
    }
  }

  /**
   * Finds the volume of an item and locks its request, since two desks may work on two volumes of
   * one request at once. If there is no volume, the broker has closed the item concurrently.
   */
  private BorrowedVolume getAndForceVersion(TemporaryItem item) {
    BorrowedVolume volume = requests.findVolume(item).orElseThrow(OptimisticLockException::new);
    requests.forceVersion(volume.request());
    return volume;
  }
}
