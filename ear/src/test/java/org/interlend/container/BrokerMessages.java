package org.interlend.container;

import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.citation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.BorrowingCheckOutResult;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.ReportedCirculationStatus;
import org.interlend.borrowing.receiving.AcceptItemCommand;
import org.interlend.borrowing.receiving.AcceptItemResult;
import org.interlend.borrowing.renewal.RenewItemResult;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItemInput;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.LendingOrderDetails;
import org.interlend.lending.locate.RequestItemCommand;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.shipping.CheckOutItemCommand;
import org.interlend.lending.shipping.CheckOutItemResult;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.patrons.Patrons;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.file.FileInput;

/**
 * Calls the workflows as the messages of the demonstration's broker do: each message finds its
 * records and hands them on in one transaction.
 */
@Stateless
public class BrokerMessages {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private BorrowingRequests borrowingRequests;
  @Inject private LendingRequests lendingRequests;
  @Inject private Catalog catalog;
  @Inject private Partners partners;
  @Inject private Patrons patrons;

  public AcceptItemResult acceptItem(String request) {
    return acceptItem(request, CARD);
  }

  public AcceptItemResult acceptItem(String request, String card) {
    return borrowing.accept(arrival(request, barcode(request), card, false, null));
  }

  /** An item with another title. */
  public AcceptItemResult acceptItemTitled(String request, String title) {
    return borrowing.accept(
        new AcceptItemCommand(
            partner(),
            request,
            barcode(request),
            CARD,
            false,
            new RequestedCitation(citation(title), RequestedPart.NONE, null, null),
            new AcceptItemCommand.Volume(null, null, null, false, true),
            new RequestFormatEvidence(false, null, null, false),
            null,
            null,
            null));
  }

  /** The lender wants the item back at that time. */
  public AcceptItemResult acceptItem(String request, String card, Instant dueAt) {
    return borrowing.accept(
        arrival(request, barcode(request), card, false, null, dueAt, null, false));
  }

  /** A book, which the lender wants back at that time. */
  public AcceptItemResult acceptBook(String request, String card, Instant dueAt) {
    return borrowing.accept(
        new AcceptItemCommand(
            partner(),
            request,
            barcode(request),
            card,
            false,
            new RequestedCitation(citation("Tide tables"), RequestedPart.NONE, null, dueAt),
            new AcceptItemCommand.Volume(null, null, null, false, true),
            new RequestFormatEvidence(false, null, "Book", false),
            null,
            null,
            null));
  }

  /** A link to a file at the broker. */
  public AcceptItemResult acceptLink(String request, String link) {
    return borrowing.accept(
        new AcceptItemCommand(
            partner(),
            request,
            barcode(request),
            CARD,
            false,
            new RequestedCitation(citation("Tide tables"), RequestedPart.NONE, link, null),
            new AcceptItemCommand.Volume(null, null, null, false, true),
            new RequestFormatEvidence(true, null, null, false),
            null,
            null,
            null));
  }

  /** The same item once more, for a pickup library, and for use in the library only. */
  public AcceptItemResult acceptItemInLibrary(String request, String pickup) {
    return borrowing.accept(
        arrival(request, barcode(request), CARD, false, null, null, pickup, true));
  }

  /** An item for a pickup library. */
  public AcceptItemResult acceptItemFor(String request, String barcode, String pickup) {
    return borrowing.accept(arrival(request, barcode, CARD, false, null, null, pickup, false));
  }

  /** A second item of the same request arrives. */
  public AcceptItemResult acceptAnotherItem(String request, String barcode) {
    return borrowing.accept(arrival(request, barcode, CARD, false, null));
  }

  /** The patron gets the item at once, without the hold shelf. */
  public AcceptItemResult acceptItemAndHandItOut(String request) {
    return borrowing.accept(arrival(request, barcode(request), CARD, true, null));
  }

  /**
   * An item that need not be returned.
   *
   * @param dueAt until when it is to be returned nevertheless, or null
   */
  public AcceptItemResult acceptItemToKeep(String request, String barcode, Instant dueAt) {
    return borrowing.accept(
        new AcceptItemCommand(
            partner(),
            request,
            barcode,
            CARD,
            false,
            new RequestedCitation(citation("Tide tables"), RequestedPart.NONE, null, dueAt),
            new AcceptItemCommand.Volume(null, null, null, false, true),
            new RequestFormatEvidence(false, null, "Photocopy", true),
            null,
            null,
            null));
  }

  public AcceptItemResult acceptFile(String request) {
    return borrowing.accept(
        arrival(
            request,
            barcode(request),
            CARD,
            false,
            new FileInput("article.pdf", "application/pdf", new byte[] {1, 2, 3})));
  }

  private AcceptItemCommand arrival(
      String request, String barcode, String card, boolean handOut, FileInput file) {
    return arrival(request, barcode, card, handOut, file, null, null, false);
  }

  private AcceptItemCommand arrival(
      String request,
      String barcode,
      String card,
      boolean handOut,
      FileInput file,
      Instant dueAt,
      String pickup,
      boolean libraryUseOnly) {
    return new AcceptItemCommand(
        partner(),
        request,
        barcode,
        card,
        handOut,
        new RequestedCitation(
            citation("Ferry timetables of the northern isles"), RequestedPart.NONE, null, dueAt),
        new AcceptItemCommand.Volume(null, null, null, libraryUseOnly, true),
        new RequestFormatEvidence(file != null, null, null, false),
        pickup,
        file,
        null);
  }

  /** A CheckOutItem for the borrowed item of a request. */
  public BorrowingCheckOutResult checkOutToPatron(String request, String card) {
    return borrowing.checkOut(
        borrowingRequests.findVolume(partner(), barcode(request)).orElseThrow(),
        patrons.named(card));
  }

  public SimpleMessageResult checkInItem(String request) {
    return checkInVolume(barcode(request));
  }

  public SimpleMessageResult checkInVolume(String barcode) {
    return borrowing.checkIn(borrowingRequests.findVolume(partner(), barcode).orElseThrow());
  }

  /** A CheckInItem with the number of the request alone. */
  public SimpleMessageResult checkInRequest(String request) {
    return borrowing.checkIn(borrowingRequests.find(partner(), request).orElseThrow(), null);
  }

  /** The lender calls the item of a request overdue. */
  public void reportOverdue(String request) {
    borrowing.handle(
        borrowingRequests.findVolume(partner(), barcode(request)).orElseThrow(),
        ReportedCirculationStatus.OVERDUE);
  }

  /** The lender wants the item of a request back, at once. */
  public void recall(String request) {
    recallVolume(barcode(request), null);
  }

  /**
   * @param dueAt when the lender wants it back, or null for at once
   */
  public void recallVolume(String barcode, Instant dueAt) {
    borrowing.recall(borrowingRequests.findVolume(partner(), barcode).orElseThrow(), dueAt);
  }

  /** The lender renews the item of a request, for a day in a month. */
  public void renew(String request) {
    renew(request, Instant.now().plus(Duration.ofDays(30)));
  }

  public RenewItemResult renew(String request, Instant dueAt) {
    return borrowing.renewed(
        borrowingRequests.findVolume(partner(), barcode(request)).orElseThrow(), dueAt);
  }

  /** A request for one own item. */
  public void requestItem(String request, String barcode) {
    request(request, RequestedMaterial.item(barcode));
  }

  /** A request for any copy of the title with an OCLC number. */
  public void requestTitle(String request, String oclc) {
    request(
        request,
        new RequestedMaterial(
            null,
            null,
            RequestedPart.NONE,
            List.of(new RequestedMaterial.TitleNumber(TitleIdentifier.Kind.OCLC, oclc)),
            List.of()));
  }

  private void request(String request, RequestedMaterial title) {
    lending.request(
        new RequestItemCommand(
            partner(),
            lendingRequests.find(partner(), request).orElse(null),
            request,
            null,
            title,
            RequestFormat.PHYSICAL,
            null,
            LendingOrderDetails.NONE));
  }

  public void checkOutItem(String request, String barcode) {
    checkOutItem(request, barcode, null);
  }

  /** The partner wants to have it until that time. */
  public CheckOutItemResult checkOutItem(String request, String barcode, Instant dueAt) {
    return lending.ship(
        new CheckOutItemCommand(
            partner(),
            request,
            lendingRequests.find(partner(), request).orElse(null),
            barcode,
            catalog.findOwnItem(barcode).orElse(null),
            null,
            dueAt,
            false));
  }

  /** An own item with the barcode {@code OWN-} and the number of the request. */
  public String ownItem(String request) {
    String barcode = "OWN-" + request;
    catalog.save(
        new LocalItemInput(barcode, citation("Own title of " + request), "STACKS", null, "BOOK"));
    return barcode;
  }

  public void checkInLentItem(String barcode) {
    lending.checkIn(lendingRequests.findReturned(partner(), barcode).orElseThrow());
  }

  private Partner partner() {
    return partners.get(PARTNER);
  }
}
