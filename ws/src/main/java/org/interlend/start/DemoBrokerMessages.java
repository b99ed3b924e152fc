package org.interlend.start;

import static org.interlend.ncip.SimulatedBrokerElements.described;
import static org.interlend.ncip.SimulatedBrokerElements.itemId;
import static org.interlend.ncip.SimulatedBrokerElements.userId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.exchange.MessageProtocol;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.SimulatedBrokerElements;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.Style;

/** Plays the broker for the demonstration data, which arrive as real NCIP messages. */
@ApplicationScoped
class DemoBrokerMessages {

  private static final String BY = "demonstration";
  private static final SimulatedBrokerElements BROKER =
      new SimulatedBrokerElements("BRW-BROKER", "FR-751999", "BRIGHTWATER");

  @Inject private NcipProcessor processor;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holds;
  @Inject private HoldShelfQueries shelf;
  @Inject private Clock clock;

  private record Article(
      String request, String card, String title, String author, String journal) {}

  private record Book(String request, String card, String title, String author, int dueInDays) {}

  /** Items that staff can receive at the resource sharing desk. */
  void announceWhatStaffReceive() {
    accept(
        new Book("BRW-2026-000101", "P0043188", "Wool and weather", "Brennan, Aoife", 45), "MAIN");
    accept(
        new Book("BRW-2026-000102", "P0043189", "Die Mühlen am Fluss", "Kranz, Lothar", 40),
        "MAIN");
    accept(
        new Article(
            "BRW-2026-000103",
            "P0043189",
            "Tide mills of the estuary",
            "Ferreira, Inês",
            "Annals of Water Power"),
        null);
  }

  /** Items in every state between arrival and completion, and a message that is refused. */
  void playTheDay() {
    accept(
        new Book("BRW-2026-000110", "P0043177", "Maps of vanished islands", "Petrou, Eleni", 50),
        "MAIN");
    accept(
        new Book(
            "BRW-2026-000111", "P0043190", "Kite flying in monsoon season", "Rahman, Nadia", 38),
        "Central");
    accept(
        new Book("BRW-2026-000112", "P0043191", "Cold frames: a novel", "Sund, Maria", 35),
        "Sciences");
    accept(
        new Book("BRW-2026-000113", "P0043192", "Counting sheep in Basque", "Etxeberria, Ane", 42),
        "Tower");
    for (Book book :
        List.of(
            new Book(
                "BRW-2026-000120", "P0043188", "The clockmaker’s apprentice", "Vogt, Hanne", 40),
            new Book("BRW-2026-000121", "P0043189", "Peat: a chemical history", "McAra, Iain", 33),
            new Book("BRW-2026-000122", "P0043192", "Signals at sea", "Kowalska, Ewa", 30))) {
      accept(book, "MAIN");
      desk.lend(new LendCommand(book.card(), barcode(book), "MAINDESK", BY));
    }
    desk.checkIn(new CheckInCommand("BRW-2026-000122-A", "MAINDESK", BY));
    Book done = new Book("BRW-2026-000090", "P0043190", "Lighthouse cookery", "Tremaine, Jo", 20);
    accept(done, "MAIN");
    desk.lend(new LendCommand(done.card(), barcode(done), "MAINDESK", BY));
    desk.checkIn(new CheckInCommand(barcode(done), "MAINDESK", BY));
    notifyCheckedIn(barcode(done));
    leaveOnExpiredShelf(new Book("BRW-2026-000114", "P0043191", "Tin roofs", "Okafor, Chidi", 36));
    accept(
        new Article(
            "BRW-2026-000095",
            "P0043191",
            "Groynes before concrete",
            "Osei, Kwame",
            "Journal of Coastal Engineering History"),
        Element.of(
            "ElectronicResource",
            Element.of("ReferenceToResource", "https://broker.example.org/delivery/95.pdf")));
    accept(
        new Article(
            "BRW-2026-000096",
            "P0043177",
            "Dredging logs as social history",
            "Haddad, Rim",
            "Harbour Studies Quarterly"),
        Element.of(
            "ElectronicResource",
            Element.of("ElectronicDataFormatType", "application/pdf"),
            Element.of("ActualResource", scan())));
    accept(new Book("BRW-2026-000130", "P0099999", "Wrong number", "Anonymous", 30), "MAIN");
    borrowFromUs();
  }

  /** Lending requests: to be fetched, lent, returned, not found. */
  private void borrowFromUs() {
    request("BRW-2026-000201", "50213410");
    request("BRW-2026-000202", "50213411");
    checkOut("BRW-2026-000202", "30100200311");
    checkOut("BRW-2026-000203", "30100200312");
    checkIn("30100200312");
    request("BRW-2026-000204", "50999999");
  }

  void request(String number, String oclc) {
    request(number, oclc, "Loan");
  }

  void request(String number, String oclc, String type) {
    send(
        Element.of(
            "RequestItem",
            BROKER.header(),
            userId("BRW-ANY-BORROWER"),
            Element.of(
                "BibliographicId",
                Element.of(
                    "BibliographicRecordId",
                    Element.of("BibliographicRecordIdentifier", oclc),
                    Element.of("BibliographicRecordIdentifierCode", "OCLC"))),
            BROKER.requestId(number),
            Element.of("RequestType", type),
            Element.of("RequestScopeType", "Bibliographic Item"),
            Element.of(
                "ItemOptionalFields",
                Element.of(
                    "BibliographicDescription",
                    Element.of("Author", "Teixeira, Lúcia"),
                    Element.of("Title", "Notes on drifting ice")))));
  }

  private void checkOut(String number, String barcode) {
    checkOut(number, barcode, clock.instant().plus(Duration.ofDays(30)));
  }

  void checkOut(String number, String barcode, Instant dueAt) {
    send(
        Element.of(
            "CheckOutItem",
            BROKER.header(),
            userId("BRW-ANY-BORROWER"),
            itemId(barcode),
            BROKER.requestId(number),
            Element.of("DesiredDateDue", Dates.format(dueAt))));
  }

  void renew(String barcode, Instant desiredDueAt) {
    send(
        Element.of(
            "RenewItem",
            BROKER.header(),
            userId("BRW-ANY-BORROWER"),
            itemId(barcode),
            Element.of("DesiredDateDue", Dates.format(desiredDueAt))));
  }

  void cancel(String number) {
    send(
        Element.of(
            "CancelRequestItem",
            BROKER.header(),
            userId("BRW-ANY-BORROWER"),
            BROKER.requestId(number),
            Element.of("RequestType", "Loan")));
  }

  /** A patron requests a renewal while staff decide about renewals. */
  void askForRenewal() {
    desk.renew(RenewCommand.byPatron("BRW-2026-000121-A"));
  }

  /** Leaves an item on the expired hold shelf, to be sent back to its partner. */
  private void leaveOnExpiredShelf(Book book) {
    accept(book, "MAIN");
    shelf
        .list(new HoldFilter(HoldShelfCategory.ACTIVE, null, barcode(book), false, false), 0, 1)
        .rows()
        .forEach(hold -> holds.cancelOnShelf(hold.id(), BY));
  }

  private static String barcode(Book book) {
    return book.request() + "-A";
  }

  private void accept(Book book, String pickup) {
    send(
        Element.of(
            "AcceptItem",
            BROKER.header(),
            BROKER.requestId(book.request()),
            Element.of("RequestedActionType", "Hold For Pickup And Notify"),
            userId(book.card()),
            itemId(barcode(book)),
            Element.of(
                "DateForReturn",
                Dates.format(clock.instant().plus(Duration.ofDays(book.dueInDays())))),
            described(book.author(), book.title()),
            Element.of("PickupLocation", pickup)));
  }

  /**
   * @param resource the file or its link; null when the lender sends it by other means
   */
  private void accept(Article article, Element resource) {
    send(
        Element.of(
            "AcceptItem",
            BROKER.header(),
            BROKER.requestId(article.request()),
            Element.of("RequestedActionType", "Circulate And Notify"),
            userId(article.card()),
            Element.of("NonReturnableFlag", List.of()),
            Element.of(
                "ItemOptionalFields",
                Element.of(
                    "BibliographicDescription",
                    Element.of("AuthorOfComponent", article.author()),
                    Element.of("Pagination", "112-131"),
                    Element.of("Title", article.journal()),
                    Element.of("TitleOfComponent", article.title()),
                    Element.of("ElectronicDataFormatType", "application/pdf")),
                resource)));
  }

  private static String scan() {
    try (InputStream file = DemoBrokerMessages.class.getResourceAsStream("article.pdf")) {
      return Base64.getEncoder().encodeToString(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The check-in notification of a broker that uses version 1. */
  private void notifyCheckedIn(String barcode) {
    send(Element.of("ItemCheckedIn", BROKER.header(), itemId(barcode)), Style.versionOne(null));
  }

  void checkIn(String barcode) {
    send(Element.of("CheckInItem", BROKER.header(), itemId(barcode)));
  }

  private void send(Element service) {
    send(service, Style.standard());
  }

  private void send(Element service, Style style) {
    byte[] message = MessageWriter.write(service, style);
    processor.process(
        new RawMessage(
            message, "application/xml", MessageProtocol.NCIP2_HTTP, null, RemoteClient.LOCAL));
  }
}
