package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.pick.HoldCopyReplacement;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveRequestInput;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestItemSettings.PickSlip;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;

/** Allocates a copy to a lending request and releases it again. */
@ApplicationScoped
public class ItemAllocation {

  private static final Set<HistoryEventKind> CHOSEN =
      EnumSet.of(HistoryEventKind.ITEM_LOCATED, HistoryEventKind.ITEM_CHOSEN);

  /** A copy whose shipment was undone is at the desk that packed it. */
  private static final Set<HistoryEventKind> AT_DESK =
      EnumSet.of(HistoryEventKind.ITEM_AT_DESK, HistoryEventKind.ITEM_TO_SHIP_AGAIN);

  @Inject private EntityManager em;
  @Inject private LendingRequests requests;
  @Inject private MoveRequests moves;
  @Inject private Holds holds;
  @Inject private LoansToPartners loans;
  @Inject private HoldCopyReplacement holdCopyReplacement;
  @Inject private Institutions institutions;

  /**
   * Allocates the copy. If this library prints the pick slip, a move request to the desk is made.
   */
  public void claim(LendingRequest request, LocalItem item, HistoryEvent why) {
    // When two requests choose the same copy at once, one fails here and chooses again.
    em.lock(item, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    request.located(item, move(request, item).orElse(null), why);
  }

  /** Allocates the copy that was shipped again. The desk that packed it has it. */
  public void claimAgain(LendingRequest request, HistoryEvent why) {
    Optional<MoveRequest> packed =
        Optional.ofNullable(request.supply().moveRequest())
            .filter(move -> move.status() == MoveStatus.DONE && move.desk() != null);
    if (packed.isEmpty()) {
      claim(request, request.item(), why);
      return;
    }
    em.lock(request.item(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    packed.get().reopened(packed.get().desk(), MoveStatus.ARRIVED);
    request.located(request.item(), packed.get(), why);
  }

  private Optional<MoveRequest> move(LendingRequest request, LocalItem item) {
    Partner partner = request.partner();
    return partner.request().pickSlip() == PickSlip.BROKER
        ? Optional.empty()
        : packingDesk(partner, institutions::desks)
            .map(
                desk ->
                    moves.place(
                        new MoveRequestInput(
                            item, desk, partner, request.externalId(), request.expiresOn())));
  }

  /**
   * The desk where staff pack for a partner: the partner's receiving desk, else a desk of a library
   * that shares, preferably one without a hold shelf.
   */
  static Optional<Desk> packingDesk(Partner partner, Supplier<List<Desk>> all) {
    return partner
        .receiveDesk()
        .or(
            () ->
                all.get().stream()
                    .filter(desk -> desk.library().active())
                    .min(
                        Comparator.comparing((Desk desk) -> !desk.library().resourceSharing())
                            .thenComparing(Desk::holdShelf)));
  }

  /** Releases the copy: ends its move request; from the desk it goes back to its own library. */
  public void release(LendingRequest request) {
    boolean atDesk = request.status() == LendingStatus.BEING_PROCESSED && request.item() != null;
    end(request, MoveStatus.CANCELED);
    if (atDesk) {
      giveBack(request);
    }
  }

  /**
   * The release of the copy is undone: it is where it was, and is fetched or packed as before. If
   * its desk has been removed, it stays where the release has sent it, to be fetched from there.
   *
   * @throws WorkflowException ITEM_NOT_FOR_LOAN when it is needed elsewhere by now
   */
  public void restore(LendingRequest request) {
    LocalItem item = request.item();
    Optional<ItemStatusSnapshot> before = request.supply().releasedFrom();
    if (item == null || before.isEmpty()) {
      return;
    }
    // When another request chooses the copy at the same moment, one of both fails here.
    em.lock(item, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    boolean sentHome =
        item.status() == ItemStatus.IN_TRANSIT && item.currentLibrary() == item.owningLibrary();
    boolean there = before.get().has(item);
    boolean keptAsDamaged = isDamaged(request) && item.status() == ItemStatus.IN_PROCESS;
    if (isNeeded(item)) {
      throw new WorkflowException(LendingReason.COPY_GIVEN_TO_OTHERS, item.barcode());
    }
    if (!there && !sentHome && !keptAsDamaged) {
      throw new WorkflowException(
          LendingReason.COPY_GIVEN_AWAY, item.barcode(), item.status().referenceWithin());
    }
    Optional<MoveRequest> move = Optional.ofNullable(request.supply().moveRequest());
    boolean deskRemoved = move.filter(known -> known.desk() == null).isPresent();
    boolean arrived = !deskRemoved && hasArrived(request);
    if (!deskRemoved && !there) {
      before.get().putBack(item);
    }
    if (arrived && item.status() == ItemStatus.IN_PROCESS && (!there || keptAsDamaged)) {
      loans.keepFor(request.partner(), item);
    }
    move.ifPresent(known -> reopen(known, arrived ? MoveStatus.ARRIVED : MoveStatus.WAITING));
  }

  /** If its desk has been removed, it goes on to the desk where staff pack now. */
  private void reopen(MoveRequest move, MoveStatus before) {
    Optional.ofNullable(move.desk())
        .or(() -> packingDesk(move.partner(), institutions::desks))
        .ifPresent(desk -> move.reopened(desk, before));
  }

  /** Whether the desk has had the copy since it was chosen; another desk may have fetched it. */
  private static boolean hasArrived(LendingRequest request) {
    return request.history().stream()
        .map(LendingHistoryLine::event)
        .filter(event -> CHOSEN.contains(event) || AT_DESK.contains(event))
        .reduce((earlier, later) -> later)
        .filter(AT_DESK::contains)
        .isPresent();
  }

  private boolean isNeeded(LocalItem item) {
    return requests.claiming(item).isPresent()
        || holds.next(item).filter(Hold::hasItem).isPresent();
  }

  /** Ends the allocation when the copy is shipped. */
  public void done(LendingRequest request) {
    end(request, MoveStatus.DONE);
  }

  /** The copy stays where it is; another one is chosen. */
  void passOver(LendingRequest request) {
    end(request, MoveStatus.SKIPPED);
    giveBack(request);
  }

  private void giveBack(LendingRequest request) {
    if (!isDamaged(request) || !keepDamaged(request.item())) {
      loans.letGo(request.item());
    }
  }

  private static boolean isDamaged(LendingRequest request) {
    return RequestWarningKind.ITEM_DAMAGED.isAmong(request.warnings());
  }

  /**
   * A damaged copy is not lent again from its shelf: where it is at hand, it is kept at the desk
   * until staff scan it.
   *
   * @return whether it is kept
   */
  public boolean keepDamaged(LocalItem item) {
    boolean here = item.status() == ItemStatus.AVAILABLE || item.status() == ItemStatus.IN_PROCESS;
    if (here) {
      item.restored();
      item.inProcessAt(item.currentLibrary());
    }
    return here;
  }

  /**
   * The copy is not on its shelf. Patrons who wait for it get another one if there is one. Where
   * the broker prints the pick slip, a desk may have lent it or missed it before.
   */
  void missing(LendingRequest request) {
    end(request, MoveStatus.MISSING);
    LocalItem item = request.item();
    item.restored();
    if (item.status() != ItemStatus.MISSING && item.status() != ItemStatus.ON_LOAN) {
      holdCopyReplacement.missing(item);
    }
  }

  private void end(LendingRequest request, MoveStatus how) {
    request.supply().openMove().ifPresent(move -> moves.end(move, how));
  }
}
