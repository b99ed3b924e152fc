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
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.requests.NoteLines;
import org.interlend.console.requests.NoteLines.Line;
import org.interlend.console.requests.PartText;
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
  @Inject private ConsoleTexts texts;
  @Inject private PickList picks;
  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Catalog catalog;
  @Inject private SlipWriter writer;
  @Inject private NoteLines noteLines;
  @Inject private Times times;

  /** Whether the address selects lending slips. */
  boolean asked(SlipKind kind) {
    return switch (kind) {
      case PICK -> PageAddress.text("pick") != null || PageAddress.text("barcode") != null;
      case SHIP -> !PageAddress.numbers("lending").isEmpty() || PageAddress.text("barcode") != null;
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
    String keys = PageAddress.text("pick");
    if (keys != null) {
      return picks.find(PickKeyParameter.all(keys));
    }
    String barcode = catalog.item(PageAddress.text("barcode")).barcode();
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
    facts.add(texts.slips("fact.volume"), item.description());
    facts.add(
        texts.slips("fact.bringTo"),
        move == null ? pick.hold().pickupLibrary().name() : move.desk().name());
    facts.add(
        texts.slips("fact.for"),
        move == null ? writer.shelfName(pick.hold().patron()) : move.partner().name());
    facts.add(texts.slips("fact.wantedSince"), times.dayOf(pick.since()));
    facts.add(texts.slips("fact.searchUntil"), times.day(pick.expiresOn()));
    request.ifPresent(
        one -> {
          facts.add(texts.slips("fact.part"), PartText.of(one.requested().part(), texts));
          facts.notes(notes(one), true);
        });
    List<Barcode> barcodes =
        new ArrayList<>(List.of(Barcode.of(texts.slips("barcode.item"), item.barcode())));
    if (move != null) {
      barcodes.add(Barcode.of(texts.slips("barcode.request"), move.reference()));
    }
    List<String> warnings = new ArrayList<>(writer.restrictions(item));
    request
        .filter(one -> one.format() == Format.DIGITAL)
        .ifPresent(one -> warnings.add(texts.slips("copy")));
    return writer.slip(
        SlipKind.PICK,
        texts.slips("lead.pick", item.holding().location().name(), item.currentLibrary().name()),
        callNumber == null ? texts.slips("noCallNumber") : callNumber,
        List.of(),
        item.title(),
        item.holding().bib().citation().author(),
        facts,
        warnings,
        barcodes);
  }

  private Stream<LendingRequest> toShip() {
    List<Long> keys = PageAddress.numbers("lending");
    if (!keys.isEmpty()) {
      return keys.stream().map(requests::get);
    }
    return catalog.findOwnItem(PageAddress.text("barcode")).flatMap(requests::goingOut).stream();
  }

  /**
   * The shipping slip, which the partner returns with the item. It does not name the partner's
   * patron.
   */
  private Slip ship(LendingRequest request) {
    LocalItem item = request.item();
    RemoteLibrary borrower =
        request.borrower().orElseGet(() -> RemoteLibrary.of(request.partner()));
    Facts facts = new Facts();
    facts.add(texts.slips("fact.dueBack"), due(request));
    facts.add(texts.slips("fact.lentBy"), writer.us());
    facts.add(texts.slips("fact.returnTo"), SlipWriter.address(item.owningLibrary()));
    facts.add(
        texts.requests("publishedIn"),
        PartText.publishedIn(request.requested().part(), request.title(), request.author(), texts));
    facts.add(texts.slips("fact.callNumber"), request.callNumber());
    facts.add(texts.slips("fact.volume"), item.description());
    facts.add(texts.slips("fact.yourNumber"), request.broker().reference());
    facts.notes(notes(request), false);
    return writer.slip(
        SlipKind.SHIP,
        texts.slips("lead.ship"),
        borrower.label(),
        SlipWriter.address(borrower, request.partner()),
        request.requestedTitle(),
        request.requested().requestedAuthor(),
        facts,
        writer.pieces(item),
        List.of(
            Barcode.of(texts.slips("barcode.item"), request.barcode()),
            Barcode.of(texts.slips("barcode.request"), request.externalId())));
  }

  private List<Line> notes(LendingRequest request) {
    return request.partner().lending().notesOnSlips() ? noteLines.of(request) : List.of();
  }

  /** The due date of the loan, or of a loan that starts today. */
  private String due(LendingRequest request) {
    if (request.loan() != null && request.status() != LendingStatus.BEING_PROCESSED) {
      return times.dayOf(request.loan().dueAt());
    }
    DueDate expected = loans.expected(request.item(), request.partner());
    return texts.slips("ifShippedToday", times.day(expected.day()));
  }
}
