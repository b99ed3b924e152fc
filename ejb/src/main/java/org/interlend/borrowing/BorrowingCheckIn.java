package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Loans;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/**
 * Handles CheckInItem for borrowing requests: the broker closes items, and Interlend deletes their
 * temporary records. With the last item the request is completed.
 */
@ApplicationScoped
class BorrowingCheckIn {

  @Inject private BorrowingRequests requests;
  @Inject private TemporaryRecords records;
  @Inject private Partners partners;
  @Inject private Loans loans;
  @Inject private Clock clock;

  CheckedIn checkIn(CheckIn command) {
    Partner partner = partners.get(command.partner());
    Optional<BorrowingRequest> bare = withoutVolumes(command, partner);
    if (bare.isPresent()) {
      return closeBare(bare.get(), command);
    }
    BorrowedVolume volume = resolve(command, partner);
    BorrowingRequest request = volume.request();
    if (volume.closed()) {
      return checkedIn(volume, true);
    }
    RequestEventKind closed = RequestEventKind.ITEM_CLOSED_BY_BROKER;
    TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
    if (volume.status() == VolumeStatus.ON_LOAN) {
      refuseIfReturnComesFirst(partner, volume);
      loans.closeForBroker(item, partner.code());
      closed = RequestEventKind.ITEM_CLOSED_BY_BROKER_ON_LOAN;
    }
    requests.forceVersion(request);
    close(volume, event(closed, partner).item(volume.barcode()));
    return checkedIn(volume, false);
  }

  /**
   * Staff complete a request that the broker does not close. The patron must return the item first,
   * since no due date would be left to remind of it.
   */
  void byStaff(BorrowingRequest request, ItemActionCommand report) {
    List<BorrowedVolume> affected = request.openVolumes(report.barcode());
    refuseIfOnLoan(request, affected);
    if (affected.isEmpty()) {
      request.completed(byHand(RequestEventKind.COMPLETED_WITHOUT_BROKER, report));
      return;
    }
    request.requireNext(BorrowingStatus.REQUEST_COMPLETED);
    for (BorrowedVolume volume : affected) {
      boolean last = request.openVolumes().size() == 1;
      close(
          volume,
          byHand(
                  last
                      ? RequestEventKind.COMPLETED_WITHOUT_BROKER
                      : RequestEventKind.ITEM_CLOSED_BY_HAND,
                  report)
              .item(volume.barcode()));
    }
  }

  static void refuseIfOnLoan(BorrowingRequest request, List<BorrowedVolume> affected) {
    if (affected.stream().anyMatch(volume -> volume.status() == VolumeStatus.ON_LOAN)) {
      throw new WorkflowProblem(BorrowingReason.REQUEST_WITH_ITEM_ON_LOAN, request.externalId());
    }
  }

  /** Closes the volume and deletes its item; with the last volume also bib and holding. */
  private void close(BorrowedVolume volume, RequestEvent why) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
    records.detach(item);
    request.close(volume, why);
    records.remove(item);
    if (request.openVolumes().isEmpty()) {
      records.removeBib(request);
    }
  }

  private RequestEvent byHand(RequestEventKind kind, ItemActionCommand report) {
    return RequestEvent.of(clock.instant(), kind, report.by()).note(report.note());
  }

  /** A request for which no item was ever recorded can be found only by its own number. */
  private Optional<BorrowingRequest> withoutVolumes(CheckIn command, Partner partner) {
    return Optional.ofNullable(command.requestId())
        .flatMap(id -> requests.find(partner, id))
        .filter(request -> request.volumes().isEmpty());
  }

  private CheckedIn closeBare(BorrowingRequest request, CheckIn command) {
    boolean replay = request.status().isFinal();
    if (!replay) {
      requests.forceVersion(request);
      request.completed(event(RequestEventKind.CLOSED_BY_BROKER, request.partner()));
    }
    String item = command.itemId() == null ? request.externalId() : command.itemId();
    return new CheckedIn(request.externalId(), item, request.title(), request.author(), replay);
  }

  private static CheckedIn checkedIn(BorrowedVolume volume, boolean replay) {
    BorrowingRequest request = volume.request();
    return new CheckedIn(
        request.externalId(), volume.barcode(), request.title(), request.author(), replay);
  }

  /**
   * Finds the volume by its item number. If that number is unknown, the request decides when it has
   * only one volume.
   */
  private BorrowedVolume resolve(CheckIn command, Partner partner) {
    Optional<BorrowedVolume> byItem =
        Optional.ofNullable(command.itemId()).flatMap(id -> requests.findVolume(partner, id));
    if (byItem.isPresent()) {
      return byItem.get();
    }
    return Optional.ofNullable(command.requestId())
        .flatMap(id -> requests.find(partner, id))
        .map(request -> request.openVolumes().isEmpty() ? request.volumes() : request.openVolumes())
        .filter(choices -> choices.size() == 1)
        .map(choices -> choices.get(0))
        .orElseThrow(() -> BorrowingRequests.unknownItem(partner, command.itemId()));
  }

  static void refuseIfReturnComesFirst(Partner partner, BorrowedVolume volume) {
    if (partner.accept().checkInRequiresReturn()) {
      throw new WorkflowProblem(BorrowingReason.VOLUME_ON_LOAN, volume.barcode());
    }
  }

  private RequestEvent event(RequestEventKind kind, Partner partner) {
    return RequestEvent.of(clock.instant(), kind, partner.code());
  }
}
