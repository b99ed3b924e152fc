package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.NewTemporaryItem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Holds;
import org.interlend.circulation.NewHold;
import org.interlend.partners.Arrival;
import org.interlend.partners.ItemTreatment;
import org.interlend.partners.Partner;
import org.interlend.partners.TemporaryItemRules;

/** A request that was completed by mistake lives again, with new temporary records. */
@ApplicationScoped
class Reactivation {

  @PersistenceContext private EntityManager em;
  @Inject private TemporaryItemRules rules;
  @Inject private Catalog catalog;
  @Inject private Barcodes barcodes;
  @Inject private RequestWords words;
  @Inject private Holds holds;
  @Inject private DeskWorkflow desk;
  @Inject private Clock clock;

  /**
   * @param onLoan whether the patron has the items; else they are put on the hold shelf
   */
  void reactivate(BorrowingRequest request, boolean onLoan, String by) {
    refuse(request);
    Partner partner = request.partner();
    var bib = catalog.addTemporaryBib(request.citation());
    ItemTreatment treatment = treatment(request);
    var holding = catalog.addTemporaryHolding(bib, treatment.location().orElseThrow(), null);
    request.own(bib, holding, request.pickupLibrary());
    request.reactivated(
        Event.of(clock.instant(), "Reactivated: it had been completed by mistake", by));
    List<BorrowedVolume> volumes = request.volumes();
    for (BorrowedVolume volume : volumes) {
      TemporaryItem item =
          catalog.addTemporaryItem(
              holding,
              new NewTemporaryItem(
                  barcodes.choose(partner, volume.barcode(), request.externalId()),
                  partner.code(),
                  treatment.itemPolicy(),
                  null,
                  null,
                  treatment.libraryUseOnly(),
                  true,
                  request.dueAt()));
      volume.reopened(item);
      if (onLoan) {
        em.flush(); // the desk finds the volume by its item
        desk.handOut(item, request.patron(), null, by);
      } else {
        var hold = holds.place(new NewHold(item, request.patron(), request.pickupLibrary()));
        holds.arrive(hold, request.pickupLibrary());
      }
    }
    words.enterAnew(request);
  }

  /** The medium is not kept, so rules that ask for one do not fit. */
  private ItemTreatment treatment(BorrowingRequest request) {
    return rules.treatment(new Arrival(request.partner(), null, request.patronGroup()));
  }

  private void refuse(BorrowingRequest request) {
    boolean possible =
        request.status() == BorrowingStatus.REQUEST_COMPLETED
            && !request.volumes().isEmpty()
            && request.patron() != null
            && treatment(request).location().isPresent();
    if (!possible) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Only a completed request with items and its patron can be reactivated; %s is in the status \"%s\""
              .formatted(request.externalId(), request.status().label()));
    }
  }
}
