package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Loans;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** The end of borrowing: the broker closes items, and their temporary records go. */
@ApplicationScoped
class Closing {

  @PersistenceContext private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private Partners partners;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private Clock clock;

  CheckedIn checkIn(CheckIn command) {
    Partner partner = partners.get(command.partner());
    BorrowedVolume volume = meant(command, partner);
    BorrowingRequest request = volume.request();
    if (volume.closed()) {
      return checkedIn(volume, true);
    }
    String closed = "Item %s closed by the broker".formatted(volume.barcode());
    TemporaryItem item = stillThere(volume.item());
    if (volume.status() == VolumeStatus.ON_LOAN) {
      refuseIfReturnComesFirst(partner, volume);
      loans.closeForBroker(item);
      closed += ", while on loan to the patron";
    }
    holds.remove(item);
    loans.outlive(item);
    // Two volumes closed at once must not both take themselves for the last.
    em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    request.close(volume, event(closed, partner));
    catalog.remove(item);
    if (request.openVolumes().isEmpty()) {
      var holding = stillThere(Optional.ofNullable(request.temporaryHolding()));
      var bib = stillThere(Optional.ofNullable(request.temporaryBib()));
      request.disown();
      catalog.remove(holding, bib);
    }
    return checkedIn(volume, false);
  }

  /** What an open request owns has gone only when another message closed it while we looked. */
  private static <T> T stillThere(Optional<T> owned) {
    return owned.orElseThrow(OptimisticLockException::new);
  }

  private static CheckedIn checkedIn(BorrowedVolume volume, boolean replay) {
    BorrowingRequest request = volume.request();
    return new CheckedIn(
        request.externalId(), volume.barcode(), request.title(), request.author(), replay);
  }

  /** By item number first; a stale one is forgiven when the request leaves only one choice. */
  private BorrowedVolume meant(CheckIn command, Partner partner) {
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
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.UNKNOWN_ITEM,
                    Subject.ITEM,
                    command.itemId(),
                    "No item borrowed through %s has the number %s"
                        .formatted(partner.code(), command.itemId())));
  }

  private static void refuseIfReturnComesFirst(Partner partner, BorrowedVolume volume) {
    if (partner.accept().checkInRequiresReturn()) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          volume.barcode(),
          "Item %s is still on loan to the patron".formatted(volume.barcode()));
    }
  }

  private Event event(String what, Partner partner) {
    return Event.of(clock.instant(), what, partner.code());
  }
}
