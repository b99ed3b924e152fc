package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Bib;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.institution.Location;
import org.interlend.lending.locate.CopyAvailability;
import org.interlend.lending.locate.CopyAvailabilityCheck;
import org.interlend.lending.request.LendingRequests;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Partner;

/**
 * Writes the elements of items. A partner sees own items and those borrowed through it, but none of
 * other partners.
 */
@ApplicationScoped
public class ItemElements {

  private static final String WANTED = "ItemElementType";
  private static final String NOT_AVAILABLE = "Not Available";

  @Inject private BorrowingRequests requests;
  @Inject private LendingRequests lendingRequests;
  @Inject private Catalog catalog;
  @Inject private Loans loans;
  @Inject private CopyAvailabilityCheck availability;

  /** The item with this number, if the partner may see it. */
  public Optional<Item> find(NcipRequest message, String itemId) {
    return requests
        .findVolume(message.partner(), itemId)
        .flatMap(BorrowedVolume::item)
        .map(Item.class::cast)
        .or(() -> catalog.findItem(itemId).filter(LocalItem.class::isInstance));
  }

  /**
   * ItemOptionalFields of one item, with its due date. What is set apart for the partner is its.
   */
  public Element optionalFields(NcipRequest message, Item item) {
    CopyAvailability copy = availabilities(List.of(item)).get(item.id());
    boolean wanted = copy.wanted() && !isSetApartFor(message.partner(), item);
    return optionalFields(
        message, item, new CopyAvailability(copy.free(), copy.stays(), wanted, copy.dueAt()));
  }

  private boolean isSetApartFor(Partner partner, Item item) {
    return item instanceof LocalItem own
        && lendingRequests
            .claiming(own)
            .filter(request -> request.partner().code().equals(partner.code()))
            .isPresent();
  }

  /** Whether the items could be lent to a partner now, by item key; a borrowed one cannot. */
  Map<Long, CopyAvailability> availabilities(Collection<? extends Item> items) {
    Map<Long, CopyAvailability> availabilities =
        availability.of(
            items.stream().filter(LocalItem.class::isInstance).map(LocalItem.class::cast).toList());
    items.forEach(item -> availabilities.computeIfAbsent(item.id(), id -> borrowed(item)));
    return availabilities;
  }

  private CopyAvailability borrowed(Item item) {
    Instant dueAt = loans.running(item).map(Loan::dueAt).orElse(null);
    return new CopyAvailability(false, false, false, dueAt);
  }

  /** ItemOptionalFields of one item. */
  Element optionalFields(NcipRequest message, Item item, CopyAvailability copy) {
    List<Element> fields = new ArrayList<>();
    Bib bib = item.holding().bib();
    description(message, bib.title(), bib.author()).ifPresent(fields::add);
    if (item.libraryUseOnly()) {
      fields.add(Element.of("ItemUseRestrictionType", "In Library Use Only"));
    } else if (copy.stays()) {
      fields.add(Element.of("ItemUseRestrictionType", "Not For Loan"));
    }
    boolean setApart = item.status() == ItemStatus.AVAILABLE && copy.wanted();
    fields.add(Element.of("CirculationStatus", setApart ? NOT_AVAILABLE : statusOf(item.status())));
    callNumber(message, item.holding().callNumber()).ifPresent(fields::add);
    if (message.wants(WANTED, "Location")) {
      Location place = item.holding().location();
      fields.add(location(place.library().code(), place.code()));
    }
    if (copy.dueAt() != null) {
      fields.add(Element.of("DateDue", Dates.format(copy.dueAt())));
    }
    return Element.of("ItemOptionalFields", fields);
  }

  /**
   * BibliographicDescription, if the message wants it: some clients could read a word of the title
   * as a problem, so the title is included only on request.
   *
   * @param title null for a file whose title no message told
   * @param author may be null
   */
  public Optional<Element> description(NcipRequest message, String title, String author) {
    return title != null && wantsDescription(message)
        ? Optional.of(description(title, author))
        : Optional.empty();
  }

  /** Whether the message wants BibliographicDescription. */
  public boolean wantsDescription(NcipRequest message) {
    return message.wants(WANTED, "Bibliographic Description");
  }

  /**
   * BibliographicDescription.
   *
   * @param title written empty if it is null
   * @param author may be null
   */
  public static Element description(String title, String author) {
    return Element.of(
        "BibliographicDescription", Element.optional("Author", author), Element.of("Title", title));
  }

  /**
   * ItemDescription with the call number, if there is one and the message wants it.
   *
   * @param callNumber may be null
   */
  public Optional<Element> callNumber(NcipRequest message, String callNumber) {
    return message.wants(WANTED, "Item Description") ? callNumber(callNumber) : Optional.empty();
  }

  /**
   * ItemDescription with the call number, if there is one.
   *
   * @param callNumber may be null
   */
  public static Optional<Element> callNumber(String callNumber) {
    return Optional.ofNullable(callNumber)
        .map(number -> Element.of("ItemDescription", Element.of("CallNumber", number)));
  }

  /**
   * Location, at the levels where clients look: 3 the library, 4 the shelving location.
   *
   * @param library code or name
   * @param location code or name
   */
  public static Element location(String library, String location) {
    return Element.of(
        "Location",
        Element.of("LocationType", "Permanent Location"),
        Element.of("LocationName", level("3", library), level("4", location)));
  }

  private static Element level(String level, String value) {
    return Element.of(
        "LocationNameInstance",
        Element.of("LocationNameLevel", level),
        Element.of("LocationNameValue", value));
  }

  /** The status in the standard's words (scheme circulationstatus). */
  private static String statusOf(ItemStatus status) {
    return switch (status) {
      case AVAILABLE -> "Available On Shelf";
      case ON_HOLD_SHELF -> "Available For Pickup";
      case ON_LOAN -> "On Loan";
      case IN_PROCESS -> "In Process";
      case IN_TRANSIT -> "In Transit Between Library Locations";
      case MISSING -> "Missing";
      case EXPECTED -> "On Order";
      case TO_RETURN_TO_PARTNER, RETURNED_TO_PARTNER, TO_DISCARD -> NOT_AVAILABLE;
    };
  }
}
