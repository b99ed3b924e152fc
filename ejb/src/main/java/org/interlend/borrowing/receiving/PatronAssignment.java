package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.pickup.PickupHolds;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionResult;

/** Assigns the patron to a request whose message named none of this library. */
@ApplicationScoped
public class PatronAssignment {

  @Inject private PatronEligibility patronEligibility;
  @Inject private PickupHolds pickupHolds;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private FeeCharging fees;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private Event<BorrowingPatronAssigned> assigned;
  @Inject private Clock clock;

  /**
   * Assigns the patron. An item that is here goes to the hold shelf, or to the pickup library.
   *
   * @return what to do with each item that is here
   * @throws WorkflowException MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED;
   *     ILLEGAL_MOVE when it has a patron and an item, or its patron has paid its fee
   */
  public List<ActionResult> assign(BorrowingRequest request, PatronLookupResult named, Actor by) {
    BorrowingAction.ASSIGN_PATRON.require(request);
    Patron patron = patronEligibility.require(request.partner(), named);
    assign(request, patron, by);
    patronEligibility.warnIfBlocked(request, patron);
    List<BorrowedVolume> wanted =
        request.openVolumes().stream().filter(BorrowedVolume::isForPatron).toList();
    wanted.forEach(volume -> pickupHolds.place(volume, by));
    return wanted.stream().flatMap(volume -> shelve(volume).stream()).toList();
  }

  /** Records the patron without a hold, such as the one who borrows the item at the desk. */
  public void assign(BorrowingRequest request, Patron patron, Actor by) {
    fees.prepare(patron);
    if (request.patron() != null && request.patron() != patron) {
      fees.replaced(request, by);
    }
    request.assigned(
        patron, HistoryEvent.of(clock.instant(), HistoryEventKind.PATRON_ASSIGNED, by));
    searchTerms.patronAssigned(request);
    assigned.fire(new BorrowingPatronAssigned(request));
    fees.assigned(request, by);
  }

  private Optional<ActionResult> shelve(BorrowedVolume volume) {
    if (volume.status() != VolumeStatus.RECEIVED) {
      return Optional.empty();
    }
    TemporaryItem item = volume.item().orElseThrow();
    Hold hold = holds.next(item).orElseThrow();
    return Optional.of(
        ActionResult.next(volume.barcode(), holdTransitions.arrive(hold, item.currentLibrary())));
  }
}
