package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.requests.NoteLines;
import org.interlend.console.requests.NoteLines.Line;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.RequestFormat;
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
            .filter(request -> request.format() == RequestFormat.PHYSICAL && request.item() != null)
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
    SlipBuilder draft =
        new SlipBuilder(
                SlipKind.PICK,
                texts.slips(
                    "lead.pick", item.holding().location().name(), item.currentLibrary().name()),
                callNumber == null ? texts.slips("noCallNumber") : callNumber)
            .work(item.title(), item.holding().bib().citation().author())
            .fact(texts.slips("fact.volume"), item.description())
            .fact(
                texts.slips("fact.bringTo"),
                move == null ? pick.hold().pickupLibrary().name() : move.desk().name())
            .fact(
                texts.slips("fact.for"),
                move == null ? writer.shelfName(pick.hold().patron()) : move.partner().name())
            .fact(texts.slips("fact.wantedSince"), times.dayOf(pick.since()))
            .fact(texts.slips("fact.searchUntil"), times.day(pick.expiresOn()))
            .warnings(writer.restrictions(item))
            .barcode(texts.slips("barcode.item"), item.barcode())
            .barcode(texts.slips("barcode.request"), move == null ? null : move.reference());
    request.ifPresent(
        one -> {
          draft.fact(texts.slips("fact.part"), RequestedPartText.of(one.part(), texts));
          draft.notes(notes(one));
          if (one.format() == RequestFormat.DIGITAL) {
            draft.warnings(List.of(texts.slips("copy")));
          }
        });
    return writer.print(draft);
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
    return writer.print(
        new SlipBuilder(SlipKind.SHIP, texts.slips("lead.ship"), borrower.label())
            .below(SlipWriter.address(borrower, request.partner()))
            .work(request.requestedTitle(), request.requestedAuthor())
            .fact(texts.slips("fact.dueBack"), due(request))
            .fact(texts.slips("fact.lentBy"), writer.us())
            .fact(texts.slips("fact.returnTo"), SlipWriter.address(item.owningLibrary()))
            .fact(
                texts.requests("publishedIn"),
                RequestedPartText.publishedIn(
                    request.part(), request.title(), request.author(), texts))
            .fact(texts.slips("fact.callNumber"), request.callNumber())
            .fact(
                texts.slips("fact.volume"),
                item.description() == null
                    ? request.part().wholeVolume(request.title())
                    : item.description())
            .fact(texts.slips("fact.yourNumber"), request.broker().reference())
            .notes(notes(request))
            .warnings(writer.pieces(item))
            .barcode(texts.slips("barcode.item"), request.barcode())
            .barcode(texts.slips("barcode.request"), request.externalId()));
  }

  private List<Line> notes(LendingRequest request) {
    return request.partner().lending().notesOnSlips() ? noteLines.of(request) : List.of();
  }

  /** The due date of the loan, or of a loan that starts today. */
  private String due(LendingRequest request) {
    if (request.loan() != null && request.status() != LendingStatus.BEING_PROCESSED) {
      return times.dayOf(request.loan().dueAt());
    }
    ExplainedDueDate expected = loans.expected(request.item(), request.partner());
    return texts.slips("ifShippedToday", times.day(expected.day()));
  }
}
