package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.requests.RequestNotes;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.broker.RemoteLibrary;

/** Shipping slips. The address names lending requests by key, or an item by barcode. */
@RequestScoped
class ShippingSlips {
  @Inject private ConsoleTexts texts;
  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Catalog catalog;
  @Inject private SlipParts parts;
  @Inject private RequestNotes requestNotes;
  @Inject private Times times;

  /** Whether the address names lending requests or an item. */
  boolean asked() {
    return !PageAddress.numbers("lending").isEmpty() || PageAddress.text("barcode") != null;
  }

  List<Slip> write() {
    return toShip()
        .filter(
            request ->
                request.isCopy()
                    || request.format() == RequestFormat.PHYSICAL && request.item() != null)
        .map(this::ship)
        .toList();
  }

  private Stream<LendingRequest> toShip() {
    List<Long> keys = PageAddress.numbers("lending");
    if (!keys.isEmpty()) {
      return keys.stream().map(requests::get);
    }
    return catalog.findOwnItem(PageAddress.text("barcode")).flatMap(requests::goingOut).stream();
  }

  /**
   * The shipping slip, which the partner returns with the item, or which goes with a copy. It does
   * not name the partner's patron.
   */
  private Slip ship(LendingRequest request) {
    RemoteLibrary borrower = request.shipsTo();
    SlipBuilder slip =
        new SlipBuilder(SlipKind.SHIP, texts.slips("lead.ship"), borrower.label())
            .below(borrower.addressOr(request.partner()))
            .work(request.requestedTitle(), request.requestedAuthor());
    if (!request.isCopy()) {
      slip.fact(texts.slips("fact.dueBack"), due(request));
    }
    slip.fact(texts.slips("fact.lentBy"), parts.institution());
    if (!request.isCopy()) {
      slip.fact(texts.slips("fact.returnTo"), request.item().owningLibrary().nameAndAddress());
    }
    slip.fact(
            texts.requests("publishedIn"),
            RequestedPartText.publishedIn(request.part(), request.title(), request.author(), texts))
        .fact(texts.slips("fact.callNumber"), request.requested().callNumber())
        .fact(texts.slips("fact.volume"), volume(request))
        .fact(texts.slips("fact.yourNumber"), request.broker().reference())
        .notes(requestNotes.onSlip(request));
    if (request.isCopy()) {
      slip.warnings(List.of(texts.slips("copy.kept")));
    } else {
      slip.warnings(parts.pieces(request.item()))
          .barcode(texts.slips("barcode.item"), request.barcode());
    }
    return parts.print(slip.barcode(texts.slips("barcode.request"), request.externalId()));
  }

  private static String volume(LendingRequest request) {
    LocalItem item = request.item();
    return item == null || item.description() == null
        ? request.part().wholeVolume(request.title())
        : item.description();
  }

  /** The due date of the loan, or of a loan that starts today. */
  private String due(LendingRequest request) {
    if (request.supply().loan() != null && request.status() != LendingStatus.BEING_PROCESSED) {
      return times.dayOf(request.supply().loan().dueAt());
    }
    ExplainedDueDate expected = loans.expected(request.item(), request.partner());
    return texts.slips("ifShippedToday", times.day(expected.day()));
  }
}
