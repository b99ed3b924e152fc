package org.interlend.start;

import static org.interlend.ncip.SimulatedBrokerElements.described;
import static org.interlend.ncip.SimulatedBrokerElements.itemId;
import static org.interlend.ncip.SimulatedBrokerElements.userId;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.Actor;
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

  private static final Actor BY = Actor.staff("demonstration");
  private static final SimulatedBrokerElements BROKER =
      new SimulatedBrokerElements("BRW-BROKER", "FR-751999", "BRIGHTWATER");

  @Inject private NcipProcessor processor;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holds;
  @Inject private HoldShelfQueries shelf;
  @Inject private Clock clock;

  /**
   * What arrives for a patron: a book with a day for its return, or an article of a journal.
   *
   * @param pickup of a book
   * @param journal null for a book
   * @param link to the file of an article, or null
   * @param attached whether the message has the file of an article
   * @param then what happens to it; null for nothing
   */
  private record Arrival(
      String request,
      String card,
      String title,
      String author,
      int dueInDays,
      String pickup,
      String journal,
      String link,
      boolean attached,
      List<Step> then) {

    String barcode() {
      return request + "-A";
    }
  }

  private enum Step {
    LEND,
    TAKE_BACK,
    CHECK_IN_AT_BROKER,
    /** Staff cancel the hold: the item waits on the expired hold shelf to be sent back. */
    CANCEL_HOLD
  }

  /** Items that staff can receive at the resource sharing desk. */
  void announceWhatStaffReceive() {
    arrivals("announced");
  }

  /** Items in every state between arrival and completion, and a message that is refused. */
  void sendTodaysMessages() {
    arrivals("ofTheDay");
    borrowFromUs();
  }

  private void arrivals(String name) {
    for (JsonNode each : DemoFiles.json("arrivals").path(name)) {
      Arrival arrival = DemoFiles.read(each, Arrival.class);
      if (arrival.journal() == null) {
        acceptBook(arrival);
      } else {
        acceptArticle(arrival);
      }
      Stream.ofNullable(arrival.then())
          .flatMap(List::stream)
          .forEach(step -> take(step, arrival.barcode(), arrival.card()));
    }
  }

  private void take(Step step, String barcode, String card) {
    switch (step) {
      case LEND -> desk.lend(new LendCommand(card, barcode, "MAINDESK", BY));
      case TAKE_BACK -> desk.checkIn(new CheckInCommand(barcode, "MAINDESK", BY));
      case CHECK_IN_AT_BROKER -> notifyCheckedIn(barcode);
      case CANCEL_HOLD ->
          shelf
              .list(new HoldFilter(HoldShelfCategory.ACTIVE, null, barcode, false, false), 0, 1)
              .rows()
              .forEach(hold -> holds.cancelOnShelf(hold.id(), BY));
    }
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

  private void acceptBook(Arrival book) {
    send(
        Element.of(
            "AcceptItem",
            BROKER.header(),
            BROKER.requestId(book.request()),
            Element.of("RequestedActionType", "Hold For Pickup And Notify"),
            userId(book.card()),
            itemId(book.barcode()),
            Element.of(
                "DateForReturn",
                Dates.format(clock.instant().plus(Duration.ofDays(book.dueInDays())))),
            described(book.author(), book.title()),
            Element.of("PickupLocation", book.pickup())));
  }

  private void acceptArticle(Arrival article) {
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
                resource(article))));
  }

  /** The file or its link; null when the lender sends it by other means. */
  private static Element resource(Arrival article) {
    if (article.attached()) {
      return Element.of(
          "ElectronicResource",
          Element.of("ElectronicDataFormatType", "application/pdf"),
          Element.of("ActualResource", scan()));
    }
    return article.link() == null
        ? null
        : Element.of("ElectronicResource", Element.of("ReferenceToResource", article.link()));
  }

  private static String scan() {
    return Base64.getEncoder().encodeToString(DemoFiles.bytes("article.pdf"));
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
