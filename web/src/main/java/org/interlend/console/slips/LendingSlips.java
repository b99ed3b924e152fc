package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.terms.DueDate;
import org.interlend.console.Address;
import org.interlend.console.Times;
import org.interlend.console.slips.SlipWriter.Facts;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.Format;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * The slips of lending. The address names picks, lending requests by key, or an item by barcode.
 */
@RequestScoped
class LendingSlips {
  @Inject private PickList picks;
  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Catalog catalog;
  @Inject private SlipWriter writer;
  @Inject private Times times;

  /** Whether the address selects lending slips. */
  boolean asked(SlipKind kind) {
    return switch (kind) {
      case PICK -> Address.text("pick") != null || Address.text("barcode") != null;
      case SHIP -> !Address.numbers("lending").isEmpty() || Address.text("barcode") != null;
      case RECEIVE, HOLD, TRANSIT, RETURN -> false;
    };
  }

  List<Slip> write(SlipKind kind) {
    return kind == SlipKind.PICK
        ? toFetch().stream().map(this::pick).toList()
        : toShip()
            .filter(request -> request.format() == Format.PHYSICAL && request.item() != null)
            .map(this::ship)
            .toList();
  }

  private List<Pick> toFetch() {
    String keys = Address.text("pick");
    if (keys != null) {
      return picks.find(PickKeys.all(keys));
    }
    String barcode = catalog.item(Address.text("barcode")).barcode();
    return picks.list(new PickFilter(null, null, barcode, false), 0, 2).rows().stream()
        .filter(pick -> pick.item().barcode().equals(barcode))
        .toList();
  }

  /** The pick slip. It begins with the location, and accompanies the item to the desk. */
  private Slip pick(Pick pick) {
    Item item = pick.item();
    MoveRequest move = pick.move();
    Optional<LendingRequest> request =
        Optional.ofNullable(move).map(one -> requests.ofMoves(List.of(one.id())).get(one.id()));
    String callNumber = item.holding().callNumber();
    Facts facts = new Facts();
    facts.add("Volume", item.description());
    facts.add("Bring to", move == null ? pick.hold().pickupLibrary().name() : move.desk().name());
    facts.add("For", move == null ? writer.shelfName(pick.hold().patron()) : move.partner().name());
    facts.add("Wanted since", times.dayOf(pick.since()));
    facts.add("Search until", times.day(pick.expiresOn()));
    List<Barcode> barcodes = new ArrayList<>(List.of(Barcode.of("Item", item.barcode())));
    if (move != null) {
      barcodes.add(Barcode.of("Request", move.reference()));
    }
    List<String> warnings = new ArrayList<>(SlipWriter.restrictions(item));
    request
        .filter(one -> one.format() == Format.DIGITAL)
        .ifPresent(one -> warnings.add("To be copied: the partner wants a file"));
    return writer.slip(
        SlipKind.PICK,
        "Fetch from %s, %s"
            .formatted(item.holding().location().name(), item.currentLibrary().name()),
        callNumber == null ? "No call number" : callNumber,
        List.of(),
        item.title(),
        item.holding().bib().citation().author(),
        facts,
        warnings,
        barcodes);
  }

  private Stream<LendingRequest> toShip() {
    List<Long> keys = Address.numbers("lending");
    if (!keys.isEmpty()) {
      return keys.stream().map(requests::get);
    }
    return catalog.findOwnItem(Address.text("barcode")).flatMap(requests::goingOut).stream();
  }

  /**
   * The shipping slip, which the partner returns with the item. It does not name the partner's
   * patron.
   */
  private Slip ship(LendingRequest request) {
    LocalItem item = request.item();
    RemoteLibrary borrower =
        request.borrower().orElseGet(() -> RemoteLibrary.of(request.partner()));
    String address = borrower.address() == null ? request.partner().address() : borrower.address();
    Facts facts = new Facts();
    facts.add("Due back", due(request));
    facts.add("Lent by", writer.us());
    facts.add("Return to", item.owningLibrary().name());
    facts.add("Call number", request.callNumber());
    facts.add("Volume", item.description());
    facts.add("Your number", request.broker().reference());
    return writer.slip(
        SlipKind.SHIP,
        "Ship to",
        borrower.label(),
        address == null ? List.of() : address.lines().toList(),
        request.title(),
        request.author(),
        facts,
        SlipWriter.pieces(item),
        List.of(
            Barcode.of("Item", request.barcode()), Barcode.of("Request", request.externalId())));
  }

  /** The due date of the loan, or of a loan that starts today. */
  private String due(LendingRequest request) {
    if (request.loan() != null && request.status() != LendingStatus.BEING_PROCESSED) {
      return times.dayOf(request.loan().dueAt());
    }
    DueDate expected = loans.expected(request.item(), request.partner());
    return times.day(expected.day()) + " if shipped today";
  }
}
