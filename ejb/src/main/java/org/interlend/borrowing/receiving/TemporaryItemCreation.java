package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.borrowing.renewal.LenderDueDateWarnings;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TemporaryBibAndHolding;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TemporaryItemInput;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.partners.rules.ItemTreatment;
import org.interlend.partners.rules.RuleFacts;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.requests.HistoryEvent;

/** Makes the temporary records of a borrowed item: bib and holding with the first item. */
@ApplicationScoped
class TemporaryItemCreation {

  @Inject private BarcodeAssignment barcodes;
  @Inject private TemporaryItemRules rules;
  @Inject private Catalog catalog;
  @Inject private LenderDueDateWarnings dueDates;

  /**
   * An item that a partner lends.
   *
   * @param number the broker's number of the item
   * @param barcode the lender's barcode, or null to make one of the request's number
   * @param medium the broker's name of the medium, or null
   * @param citation the title, for the bib
   * @param dueAt the lender's due date, or null
   */
  record BorrowedItem(
      String number,
      String barcode,
      String medium,
      Citation citation,
      AcceptItemCommand.Volume volume,
      Instant dueAt) {}

  /**
   * Adds the item to its request.
   *
   * @param why the event for the history, without the item
   * @throws WorkflowException PARTNER_INCOMPLETE, BARCODE_IN_USE
   */
  BorrowedVolume add(BorrowingRequest request, BorrowedItem borrowed, HistoryEvent why) {
    Partner partner = request.partner();
    ItemTreatment treatment =
        rules.treatment(new RuleFacts(partner, borrowed.medium(), request.requester().group()));
    TemporaryBibAndHolding title =
        request.temporaryTitle().orElseGet(() -> title(request, borrowed, treatment));
    TemporaryItem item =
        catalog.addTemporaryItem(
            title.holding(),
            new TemporaryItemInput(
                barcodes.choose(partner, borrowed.barcode(), request.externalId()),
                partner,
                treatment.itemPolicy(),
                borrowed.volume().pieces(),
                borrowed.volume().libraryUseOnly() || treatment.libraryUseOnly(),
                borrowed.volume().renewable(),
                !request.isCopy(),
                borrowed.dueAt()));
    BorrowedVolume volume = request.add(borrowed.number(), item, why.item(item.barcode()));
    volume.numberedBy(borrowed.volume().agency());
    dueDates.check(volume, borrowed.dueAt());
    return volume;
  }

  private TemporaryBibAndHolding title(
      BorrowingRequest request, BorrowedItem borrowed, ItemTreatment treatment) {
    Location location =
        treatment
            .location()
            .orElseThrow(
                () ->
                    new WorkflowException(
                        BorrowingReason.PARTNER_WITHOUT_LOCATION, request.partner().code()));
    TemporaryBib bib =
        catalog.addTemporaryBib(TemporaryBibAndHolding.bibCitation(request, borrowed.citation()));
    TemporaryBibAndHolding title =
        new TemporaryBibAndHolding(
            bib, catalog.addTemporaryHolding(bib, location, borrowed.volume().callNumber()));
    request.own(title);
    return title;
  }
}
