package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.catalog.Bib;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.Loan;
import org.interlend.circulation.Loans;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;

/**
 * LookupItem: how does an item stand (Z39.83-1, Lookup Item)? A partner sees our own items and
 * those borrowed through it, nobody else's.
 */
@ApplicationScoped
class LookupItemService implements NcipService {

  private static final String WANTED = "ItemElementType";

  @Inject private BorrowingRequests requests;
  @Inject private Catalog catalog;
  @Inject private Loans loans;

  @Override
  public String name() {
    return "LookupItem";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    String itemId =
        call.request()
            .text("ItemId", "ItemIdentifierValue")
            .or(() -> onlyItemOf(call))
            .orElseGet(() -> call.needed("ItemId", "ItemIdentifierValue"));
    Item item = find(call, itemId);
    List<Element> content = new ArrayList<>();
    content.add(call.itemId(item.barcode()));
    content.add(Element.of("ItemOptionalFields", fields(call, item)));
    return new ServiceAnswer(content, null, item.barcode(), false, List.of());
  }

  private Optional<String> onlyItemOf(Call call) {
    return call.request()
        .text("RequestId", "RequestIdentifierValue")
        .flatMap(id -> requests.find(call.partner(), id))
        .map(request -> request.volumes())
        .filter(volumes -> volumes.size() == 1)
        .map(volumes -> volumes.get(0).barcode());
  }

  private Item find(Call call, String itemId) {
    return requests
        .findVolume(call.partner(), itemId)
        .flatMap(BorrowedVolume::item)
        .map(Item.class::cast)
        .or(() -> catalog.findItem(itemId).filter(LocalItem.class::isInstance))
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.UNKNOWN_ITEM,
                    Subject.ITEM,
                    itemId,
                    "There is no item here for you with the number " + itemId));
  }

  private List<Element> fields(Call call, Item item) {
    List<Element> fields = new ArrayList<>();
    // A title could hold words that clients take for an error, so it is told only when asked for.
    if (call.wants(WANTED, "Bibliographic Description")) {
      Bib bib = item.holding().bib();
      fields.add(
          Element.of(
              "BibliographicDescription",
              Element.optional("Author", bib.citation().author()),
              Element.of("Title", bib.title())));
    }
    fields.add(Element.of("CirculationStatus", statusOf(item.status())));
    if (call.wants(WANTED, "Item Description") && item.holding().callNumber() != null) {
      fields.add(
          Element.of("ItemDescription", Element.of("CallNumber", item.holding().callNumber())));
    }
    dueAt(item).ifPresent(due -> fields.add(Element.of("DateDue", Dates.format(due))));
    return fields;
  }

  private Optional<Instant> dueAt(Item item) {
    return item.status() == ItemStatus.ON_LOAN
        ? loans.running(item).map(Loan::dueAt)
        : Optional.empty();
  }

  /** The standard's words for it (scheme circulationstatus). */
  private static String statusOf(ItemStatus status) {
    return switch (status) {
      case AVAILABLE -> "Available On Shelf";
      case ON_HOLD_SHELF -> "Available For Pickup";
      case ON_LOAN -> "On Loan";
      case IN_TRANSIT -> "In Transit Between Library Locations";
      case MISSING -> "Missing";
      case EXPECTED -> "On Order";
      case TO_RETURN_TO_PARTNER, RETURNED_TO_PARTNER -> "Not Available";
    };
  }
}
