package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/**
 * Handles CheckInItem for borrowing requests: the broker closes items, and Interlend deletes their
 * temporary records. With the last item the request is completed.
 */
@ApplicationScoped
public class BorrowingCheckIn {

  @Inject private BorrowingRequests requests;
  @Inject private TemporaryRecordDeletion records;
  @Inject private LoanClosing loanClosing;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  /** Closes one item; the last one completes its request. */
  public SimpleMessageResult checkIn(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (volume.closed()) {
      return new SimpleMessageResult(request, volume.barcode(), true);
    }
    Partner partner = request.partner();
    HistoryEventKind closed = HistoryEventKind.ITEM_CLOSED_BY_BROKER;
    TemporaryItem item = volume.requireItem();
    if (volume.status() == VolumeStatus.ON_LOAN) {
      refuseIfReturnComesFirst(partner, volume);
      loanClosing.closeForBroker(item, partner.actor());
      closed = HistoryEventKind.ITEM_CLOSED_BY_BROKER_ON_LOAN;
    }
    requests.forceVersion(request);
    boolean awaited = volume.status() == VolumeStatus.EXPECTED;
    records.close(volume, volume.event(clock.instant(), closed, partner.actor()));
    tellIfNothingCame(request, awaited);
    return new SimpleMessageResult(request, volume.barcode(), false);
  }

  /** Closes the only item of a request, or the request itself if no item was ever recorded. */
  public SimpleMessageResult checkIn(BorrowingRequest request, String itemId) {
    if (request.volumes().isEmpty()) {
      return closeBare(request);
    }
    return checkIn(
        new VolumeSelection(request).only().orElseThrow(() -> notTheOnly(request, itemId)));
  }

  private static WorkflowException notTheOnly(BorrowingRequest request, String itemId) {
    return itemId == null
        ? new WorkflowException(BorrowingReason.SEVERAL_OPEN_ITEMS, request.externalId())
        : BorrowingRequests.unknownItem(request.partner(), itemId);
  }

  /**
   * Staff complete a request that the broker does not close, or close one of its items. The patron
   * must return the item first, since no due date would be left to remind of it. A later
   * CheckInItem from the broker is answered as a repetition.
   *
   * @return the items that were here, which staff send back
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when it is closed already, or the patron
   *     still has one of its items
   */
  public List<ActionResult> byStaff(BorrowingRequest request, ActionCommand command) {
    List<BorrowedVolume> affected = new VolumeSelection(request).named(command.barcode());
    refuseIfOnLoan(request, affected);
    request.requireNext(BorrowingStatus.REQUEST_COMPLETED);
    Instant now = clock.instant(); // of all: those closed together are reactivated together
    if (affected.isEmpty()) {
      request.removeWarnings(RequestWarningKind.values()); // staff have read them
      request.completed(byHand(HistoryEventKind.COMPLETED_WITHOUT_BROKER, now, command));
      return List.of();
    }
    List<ActionResult> here = notifier.reportReturnAtEnd(affected, command.by());
    for (BorrowedVolume volume : affected) {
      boolean last = request.openVolumes().size() == 1;
      records.close(
          volume,
          byHand(
                  last
                      ? HistoryEventKind.COMPLETED_WITHOUT_BROKER
                      : HistoryEventKind.ITEM_CLOSED_BY_HAND,
                  now,
                  command)
              .item(volume.barcode()));
    }
    return here;
  }

  static void refuseIfOnLoan(BorrowingRequest request, List<BorrowedVolume> affected) {
    if (!affected.stream().allMatch(BorrowingAction.COMPLETE::fits)) {
      throw new WorkflowException(BorrowingReason.REQUEST_WITH_ITEM_ON_LOAN, request.externalId());
    }
  }

  private static HistoryEvent byHand(HistoryEventKind kind, Instant at, ActionCommand command) {
    return HistoryEvent.of(at, kind, command.by()).note(command.note());
  }

  private SimpleMessageResult closeBare(BorrowingRequest request) {
    boolean replay = request.status().isFinal();
    if (!replay) {
      requests.forceVersion(request);
      boolean awaited =
          request.format() == RequestFormat.PHYSICAL
              ? request.status().isAwaited()
              : request.status().isAnnounced(); // afterwards a link may have been sent
      request.completed(request.eventOfBroker(clock.instant(), HistoryEventKind.CLOSED_BY_BROKER));
      tellIfNothingCame(request, awaited);
    }
    return new SimpleMessageResult(request, null, replay);
  }

  /** Some brokers end in this way what others cancel. */
  private void tellIfNothingCame(BorrowingRequest request, boolean awaited) {
    if (awaited && request.status().isFinal() && request.filledAt() == null) {
      notifications.fire(new PatronNotification.RequestCanceled(request));
    }
  }

  static void refuseIfReturnComesFirst(Partner partner, BorrowedVolume volume) {
    if (partner.accept().checkInRequiresReturn()) {
      throw new WorkflowException(BorrowingReason.VOLUME_ON_LOAN, volume.barcode());
    }
  }
}
