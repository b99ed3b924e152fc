package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.receiving.PatronEligibility;
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
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.action.ActionResult;
import org.interlend.requests.reason.StatedReason;

/** Cancels borrowing requests before anything is lent and deletes their temporary records. */
@ApplicationScoped
class BorrowingCancellations {

  @Inject private BorrowingRequests requests;
  @Inject private TemporaryRecordDeletion records;
  @Inject private HoldTransitions holdTransitions;
  @Inject private FileDeliveryService files;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private Event<PatronNotification> notifications;
  @Inject private PatronEligibility patronEligibility;
  @Inject private Clock clock;

  SimpleMessageResult byPartner(BorrowingRequest request, String patronNumber) {
    boolean replay = request.status().isCanceled();
    if (!replay) {
      if (patronEligibility.namesAnother(request, patronNumber)) {
        throw new WorkflowException(
            BorrowingReason.REQUEST_OF_ANOTHER_PATRON, request.externalId());
      }
      request.partner().borrowing().require(BorrowingStep.CANCEL_BY_PARTNER, request.externalId());
      if (!BorrowingAction.isCancelable(request)) {
        throw BorrowingAction.CANCEL.refusal(request);
      }
      cancel(
          request,
          BorrowingStatus.CANCELED_BY_PARTNER,
          request.partner().actor(),
          StatedReason.NONE,
          StatedReason.NONE);
    }
    return new SimpleMessageResult(
        request,
        request.volumes().stream().map(BorrowedVolume::barcode).findFirst().orElse(null),
        replay);
  }

  /** Staff have canceled it at the broker. */
  void atBroker(BorrowingRequest request) {
    cancel(
        request,
        BorrowingStatus.CANCELED_BY_STAFF,
        request.partner().actor(),
        new StatedReason(null, request.broker().status().words()),
        StatedReason.NONE);
  }

  /** Returns the items that are here, which staff send back. */
  List<ActionResult> byStaff(BorrowingRequest request, StatedReason reason, Actor by) {
    BorrowingAction.CANCEL.require(request);
    return cancel(request, BorrowingStatus.CANCELED_BY_STAFF, by, reason, reason);
  }

  /**
   * Cancels for the patron. Items that have arrived must be sent back first, so the request stays
   * open until then.
   */
  void byPatron(BorrowingRequest request) {
    BorrowingAction.CANCEL_OWN.require(request);
    if (request.status().isAwaited()) {
      end(request, BorrowingStatus.CANCELED_BY_PATRON, Actor.PATRON, StatedReason.NONE);
      return;
    }
    requests.forceVersion(request);
    request.openVolumes().forEach(volume -> volume.item().ifPresent(holdTransitions::end));
    request.note(
        HistoryEvent.of(
            clock.instant(), HistoryEventKind.CANCELED_BY_PATRON_WHILE_HERE, Actor.PATRON));
    new VolumeSelection(request).inLibrary().forEach(TemporaryItem::markForReturn);
  }

  /**
   * @param told the reason that the patron is told
   */
  private List<ActionResult> cancel(
      BorrowingRequest request,
      BorrowingStatus to,
      Actor by,
      StatedReason reason,
      StatedReason told) {
    boolean waitedFor = isWaitedFor(request);
    List<ActionResult> here = end(request, to, by, reason);
    if (waitedFor) {
      notifyPatron(request, told);
    }
    return here;
  }

  /** Whether the patron still expects it: not what goes back, since it was not wanted any more. */
  private static boolean isWaitedFor(BorrowingRequest request) {
    return request.openVolumes().isEmpty()
        || request.openVolumes().stream().anyMatch(BorrowedVolume::isForPatron);
  }

  private List<ActionResult> end(
      BorrowingRequest request, BorrowingStatus to, Actor by, StatedReason reason) {
    requests.forceVersion(request);
    List<ActionResult> here = notifier.reportReturnAtEnd(request.openVolumes(), by);
    records.end(
        request,
        to,
        HistoryEvent.of(
                clock.instant(),
                here.isEmpty()
                    ? HistoryEventKind.REQUEST_CANCELED
                    : HistoryEventKind.CANCELED_WHILE_HERE,
                by)
            .stated(reason));
    files.end(request);
    return here;
  }

  private void notifyPatron(BorrowingRequest request, StatedReason reason) {
    notifications.fire(new PatronNotification.RequestCanceled(request, reason));
  }
}
