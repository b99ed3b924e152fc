package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.requests.RequestNotes;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;

/** Pick slips, for partners and for patrons. The address names picks, or an item by barcode. */
@RequestScoped
class PickSlips {
  @Inject private ConsoleTexts texts;
  @Inject private PickList picks;
  @Inject private LendingRequests requests;
  @Inject private Catalog catalog;
  @Inject private SlipParts parts;
  @Inject private RequestNotes requestNotes;
  @Inject private Times times;

  /** Whether the address names picks or an item. */
  boolean asked() {
    return PageAddress.text("pick") != null || PageAddress.text("barcode") != null;
  }

  List<Slip> write() {
    return toFetch().stream().map(this::pick).toList();
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

  private String forWhom(Pick pick, Optional<LendingRequest> request) {
    return pick.move() == null
        ? parts.shelfName(pick.hold().patron())
        : request.map(one -> one.shipsTo().label()).orElse(pick.move().partner().name());
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
            .fact(texts.slips("fact.for"), forWhom(pick, request))
            .fact(texts.slips("fact.wantedSince"), times.dayOf(pick.since()))
            .fact(texts.slips("fact.searchUntil"), times.day(pick.expiresOn()))
            .warnings(parts.restrictions(item))
            .barcode(texts.slips("barcode.item"), item.barcode())
            .barcode(texts.slips("barcode.request"), move == null ? null : move.reference());
    request.ifPresent(
        one -> {
          draft.fact(texts.slips("fact.part"), RequestedPartText.of(one.part(), texts));
          draft.notes(requestNotes.onSlip(one));
          if (one.isNonReturnable()) {
            draft.warnings(
                List.of(one.isCopy() ? texts.slips("copy.paper") : texts.slips("copy.file")));
          }
        });
    return parts.print(draft);
  }
}
