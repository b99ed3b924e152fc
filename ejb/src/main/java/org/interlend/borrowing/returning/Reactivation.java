package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.pickup.PickupHolds;
import org.interlend.borrowing.receiving.BarcodeAssignment;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TemporaryBibAndHolding;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TemporaryItemInput;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.institution.Location;
import org.interlend.partners.rules.ItemTreatment;
import org.interlend.partners.rules.RuleFacts;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;

/** Reactivates a borrowing request that was completed by mistake, with new temporary records. */
@ApplicationScoped
public class Reactivation {

  @Inject private EntityManager em;
  @Inject private TemporaryItemRules rules;
  @Inject private Catalog catalog;
  @Inject private BarcodeAssignment barcodes;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private PickupHolds pickupHolds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private DeskWorkflow desk;
  @Inject private Clock clock;

  /**
   * @param action REACTIVATE_ON_LOAN if the patron has the items; else they are put on the hold
   *     shelf. Damaged ones are to be sent back in either case.
   * @throws WorkflowException ILLEGAL_MOVE, UNKNOWN_ITEM, BARCODE_IN_USE
   */
  public void reactivate(BorrowingRequest request, BorrowingAction action, ActionCommand command) {
    action.require(request);
    boolean onLoan = action == BorrowingAction.REACTIVATE_ON_LOAN;
    List<BorrowedVolume> again =
        new VolumeSelection(request).closedByMistake(command.barcode(), onLoan);
    if (again.isEmpty()) {
      throw action.refusal(request);
    }
    ItemTreatment treatment = treatment(request);
    Location location = treatment.location().orElseThrow(() -> action.refusal(request));
    TemporaryBib bib =
        catalog.addTemporaryBib(TemporaryBibAndHolding.bibCitation(request, request.citation()));
    TemporaryHolding holding = catalog.addTemporaryHolding(bib, location, null);
    request.own(new TemporaryBibAndHolding(bib, holding));
    request.reactivated(
        again,
        volume -> catalog.addTemporaryItem(holding, input(volume, treatment)),
        HistoryEvent.of(
                clock.instant(),
                onLoan ? HistoryEventKind.REACTIVATED_ON_LOAN : HistoryEventKind.REACTIVATED,
                command.by())
            .note(command.note()));
    em.flush(); // the desk finds a volume by its item
    again.forEach(volume -> circulate(volume, onLoan, command.by()));
    searchTerms.reindex(request);
  }

  private void circulate(BorrowedVolume volume, boolean onLoan, Actor by) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = volume.requireItem();
    if (volume.isDamaged()) {
      item.markForReturn();
    } else if (onLoan) {
      desk.handOut(item, request.patron(), null, by);
    } else {
      pickupHolds
          .place(volume, by)
          .ifPresent(hold -> holdTransitions.arrive(hold, request.pickupLibrary()));
    }
  }

  /**
   * The new temporary item, with the lender's conditions if they are known, else by the present
   * rules.
   */
  private TemporaryItemInput input(BorrowedVolume volume, ItemTreatment treatment) {
    BorrowingRequest request = volume.request();
    return new TemporaryItemInput(
        barcodes.choose(request.partner(), volume.barcode(), request.externalId()),
        request.partner(),
        treatment.itemPolicy(),
        volume.loanConditions().pieces(),
        volume.loanConditions().libraryUseOnly(treatment.libraryUseOnly()),
        volume.loanConditions().renewable(),
        !request.isCopy(),
        request.dueAt());
  }

  private ItemTreatment treatment(BorrowingRequest request) {
    return rules.treatment(
        new RuleFacts(
            request.partner(), request.description().medium(), request.requester().group()));
  }
}
