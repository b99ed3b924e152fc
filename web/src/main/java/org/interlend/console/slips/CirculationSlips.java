package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.returning.UnexpectedParcel;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.Times;
import org.interlend.console.requests.RequestNotes;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.requests.broker.RemoteLibrary;

/** Slips of borrowed items, of the hold shelf and of items in transit. */
@RequestScoped
class CirculationSlips {
  @Inject private ConsoleTexts texts;
  @Inject private SlipParts parts;
  @Inject private DeskWorkflow desk;
  @Inject private RequestNotes requestNotes;
  @Inject private Loans loans;
  @Inject private CurrentUser currentUser;
  @Inject private Times times;

  /** For an item that is received or expected from a partner. */
  Slip receive(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    return parts.print(
        new SlipBuilder(SlipKind.RECEIVE, texts.slips("lead.receive"), recipient(request))
            .work(request.requestedTitle(), request.requestedAuthor())
            .fact(texts.slips("fact.pickup"), Library.nameOf(request.pickupLibrary()))
            .fact(texts.slips("fact.dueAtLender"), times.dayOf(lenderDueAt(volume)))
            .fact(texts.slips("fact.patronDue"), due(volume).orElse(null))
            .fact(
                texts.slips("fact.lender"),
                request.lender().map(RemoteLibrary::label).orElse(request.partner().name()))
            .notes(requestNotes.onSlip(request))
            .warnings(volume.item().map(parts::restrictions).orElse(List.of()))
            .barcode(texts.slips("barcode.item"), volume.barcode())
            .barcode(texts.slips("barcode.request"), request.externalId()));
  }

  /** Each of several items has its own day; the request keeps one when the item is deleted. */
  private static Instant lenderDueAt(BorrowedVolume volume) {
    return volume.item().flatMap(Item::lenderDueAt).orElse(volume.request().dueAt());
  }

  /** An open request may wait for staff to find its patron. */
  private String recipient(BorrowingRequest request) {
    return request.patron() == null && !request.status().isFinal()
        ? texts.borrowing("patron.missing")
        : parts.shelfName(request.patron());
  }

  /** The due date of the running loan, or of a loan that starts today; with its explanation. */
  private Optional<String> due(BorrowedVolume volume) {
    Patron patron = volume.request().patron();
    return volume
        .item()
        .filter(item -> patron != null && !item.libraryUseOnly() && !volume.request().isCopy())
        .flatMap(
            item ->
                switch (item.status()) {
                  case ON_LOAN ->
                      loans
                          .running(item)
                          .map(
                              loan ->
                                  explained(
                                      times.dayOf(loan.dueAt()),
                                      currentUser
                                          .sees()
                                          .about(patron, loan.dueExplanation(texts.locale()))));
                  case EXPECTED, IN_TRANSIT, ON_HOLD_SHELF -> {
                    ExplainedDueDate due = desk.expectedDueDate(item, patron);
                    yield Optional.of(
                        explained(
                            texts.slips("ifLentToday", times.day(due.day())),
                            due.explanation(texts.locale())));
                  }
                  default -> Optional.empty();
                });
  }

  private static String explained(String day, String because) {
    return "%s (%s)".formatted(day, because);
  }

  /**
   * For an item on the hold shelf. Other people can read it there, so it has the patron's name but
   * no number of theirs.
   *
   * @param request null for an own item
   */
  Slip hold(Hold hold, BorrowingRequest request) {
    Item item = hold.item();
    return parts.print(
        new SlipBuilder(SlipKind.HOLD, texts.slips("lead.hold"), parts.shelfName(hold.patron()))
            .work(item.title(), item.holding().bib().citation().author())
            .fact(
                texts.slips("fact.heldUntil"),
                hold.heldUntil() == null ? texts.slips("notHereYet") : times.day(hold.heldUntil()))
            .fact(texts.slips("fact.pickup"), hold.pickupLibrary().name())
            .fact(texts.slips("fact.request"), number(request))
            .warnings(parts.restrictions(item))
            .barcode(texts.slips("barcode.item"), item.barcode()));
  }

  /**
   * For an item in transit between libraries of the institution.
   *
   * @param from the sending library, or null when it is unknown
   * @param held whether a patron waits for it at the destination
   * @param move the move request that brings it to a desk for a partner, or null
   * @param request null for an own item
   */
  Slip transit(Item item, Library from, boolean held, MoveRequest move, BorrowingRequest request) {
    String to = item.currentLibrary().name();
    return parts.print(
        new SlipBuilder(SlipKind.TRANSIT, texts.slips("lead.transit"), to)
            .work(item.title(), item.holding().bib().citation().author())
            .fact(texts.slips("fact.from"), Library.nameOf(from))
            .fact(texts.slips("fact.to"), to)
            .fact(texts.slips("fact.there"), purpose(item, held, move))
            .fact(texts.slips("fact.request"), move == null ? number(request) : move.reference())
            .warnings(parts.pieces(item))
            .barcode(texts.slips("barcode.item"), item.barcode()));
  }

  private String purpose(Item item, boolean held, MoveRequest move) {
    if (move != null) {
      return texts.slips("there.move", move.desk().name(), move.partner().name());
    }
    if (held) {
      return texts.slips("there.hold");
    }
    return item instanceof TemporaryItem
        ? texts.slips("there.partner")
        : texts.slips("there.shelf");
  }

  /**
   * For a borrowed item that is sent back to its partner. It has the partner's item number, which
   * may differ from the barcode here. It does not name the patron.
   */
  Slip giveBack(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    RemoteLibrary lender = request.returnsTo();
    boolean renumbered = !volume.partnerItemId().equals(volume.barcode());
    return parts.print(
        new SlipBuilder(SlipKind.RETURN, texts.slips("lead.return"), lender.label())
            .below(lender.addressOr(request.partner()))
            .work(request.title(), request.author())
            .fact(texts.slips("fact.returnedBy"), parts.institution())
            .fact(texts.slips("fact.callNumber"), request.description().callNumber())
            .fact(texts.slips("fact.due"), times.dayOf(lenderDueAt(volume)))
            .fact(texts.slips("fact.ourBarcode"), renumbered ? volume.barcode() : null)
            .notes(requestNotes.onSlip(request))
            .warnings(volume.item().map(parts::pieces).orElse(List.of()))
            .barcode(texts.slips("barcode.item"), volume.partnerItemId())
            .barcode(texts.slips("barcode.request"), request.externalId()));
  }

  /**
   * For an item that was not received, because its request has ended or its message was refused.
   */
  Slip giveBack(UnexpectedParcel parcel) {
    RemoteLibrary lender = parcel.returnsTo();
    return parts.print(
        new SlipBuilder(SlipKind.RETURN, texts.slips("lead.return"), lender.label())
            .below(lender.addressOr(parcel.partner()))
            .work(parcel.title(), null)
            .fact(texts.slips("fact.returnedBy"), parts.institution())
            .barcode(texts.slips("barcode.item"), parcel.itemId())
            .barcode(texts.slips("barcode.request"), parcel.externalId()));
  }

  private static String number(BorrowingRequest request) {
    return request == null ? null : request.externalId();
  }
}
