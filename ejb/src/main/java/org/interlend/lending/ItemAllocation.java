package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.RequestEvent;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.MoveRequest;
import org.interlend.circulation.MoveRequests;
import org.interlend.circulation.MoveStatus;
import org.interlend.circulation.NewMove;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestDefaults.PickSlip;

/** A copy is set apart for a request, and let go again. */
@ApplicationScoped
class ItemAllocation {

  @PersistenceContext private EntityManager em;
  @Inject private MoveRequests moves;
  @Inject private LoansToPartners loans;
  @Inject private Institutions institutions;

  /** Sets the copy apart. Where the pick slip is ours, somebody is to bring it to the desk. */
  void claim(LendingRequest request, LocalItem item, RequestEvent why) {
    // Of two requests that choose the same copy at once, one has to choose again.
    em.lock(item, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    request.located(item, move(request, item).orElse(null), why);
  }

  private Optional<MoveRequest> move(LendingRequest request, LocalItem item) {
    Partner partner = request.partner();
    return partner.request().pickSlip() == PickSlip.BROKER
        ? Optional.empty()
        : packingDesk(partner, institutions::desks)
            .map(
                desk ->
                    moves.place(
                        new NewMove(
                            item, desk, partner, request.externalId(), request.expiresOn())));
  }

  /**
   * Where things are packed for a partner: at the desk that receives from it, else at a desk of a
   * library that shares, rather one without a hold shelf.
   */
  static Optional<Desk> packingDesk(Partner partner, Supplier<List<Desk>> all) {
    return partner
        .accept()
        .desk()
        .or(
            () ->
                all.get().stream()
                    .min(
                        Comparator.comparing((Desk desk) -> !desk.library().resourceSharing())
                            .thenComparing(Desk::holdShelf)));
  }

  /** Nobody needs to bring the copy any more; what is at the desk already goes home. */
  void release(LendingRequest request) {
    boolean atDesk = request.status() == LendingStatus.BEING_PROCESSED && request.item() != null;
    end(request, MoveStatus.CANCELLED);
    if (atDesk) {
      loans.letGo(request.item());
    }
  }

  /** The copy goes to the partner. */
  void done(LendingRequest request) {
    end(request, MoveStatus.DONE);
  }

  /** The copy stays where it is; another is taken. */
  void passOver(LendingRequest request) {
    end(request, MoveStatus.SKIPPED);
    loans.letGo(request.item());
  }

  /** The copy is not where it should be. */
  void missing(LendingRequest request) {
    end(request, MoveStatus.MISSING);
    request.item().restored();
    request.item().missing();
  }

  private void end(LendingRequest request, MoveStatus how) {
    request.openMove().ifPresent(move -> moves.end(move, how));
  }
}
