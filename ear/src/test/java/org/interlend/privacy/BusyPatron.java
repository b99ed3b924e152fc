package org.interlend.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.interlend.console.Browser;
import org.interlend.console.Console;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.Records;
import org.openqa.selenium.By;

/**
 * A patron who uses every function, and about whom staff and brokers enter data wherever they can.
 * No other record in the database has these names and numbers.
 */
final class BusyPatron implements AutoCloseable {

  private static final String PIN = "7319";

  private final String letters = letters();
  private final String number = "nr" + letters;
  private final String card = "card" + letters;
  private final String lostCard = "lost" + letters;
  private final String first = "Zephyrine" + letters;
  private final String last = "Øquill" + letters;
  private final String email = "post." + letters + "@privacy.example.org";
  private final String partnersPatron = "borrower" + letters;

  private final InterlendServer server;
  private final Browser browser;
  private final ApiClient admin;
  private final NcipClient ncip;
  private final Records records;
  private final CirculationDesk desk;
  private final LateLoans late;
  private final BrokerServer peer = new BrokerServer();
  private final Broker broker;

  BusyPatron(InterlendServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
    admin = new ApiClient(server, "admin", "interlend");
    ncip = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    late = new LateLoans(server);
    broker = Broker.open(server).with("ncipUrl", peer.url()).borrowing("sendRenewItem", true);
  }

  private static String letters() {
    var letters = new StringBuilder();
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(c -> c != '-')
        .limit(10)
        .forEach(c -> letters.append((char) ('a' + Character.digit(c, 16))));
    return letters.toString();
  }

  String number() {
    return number;
  }

  /** All values that identify the patron, in lower case. */
  List<String> traces() {
    return List.of(
        number,
        card,
        lostCard,
        first.toLowerCase(Locale.ROOT),
        last.toLowerCase(Locale.ROOT),
        "oquill" + letters,
        email);
  }

  /** Values that identify the partner's patron who borrows an own item. */
  String partnersPatron() {
    return partnersPatron;
  }

  String partner() {
    return broker.code();
  }

  /** Uses every function of the library; afterwards nothing is open. */
  void useEveryService() {
    register();
    borrow();
    borrowByVersionOne();
    openFile();
    placeHoldOnOwnItem();
    payAndWaive();
    lookUpByBroker();
    appearInUnreadableMessages();
    blockForADay();
    reportCardLost();
    appearInStaffRecords();
  }

  void register() {
    savePatron(List.of(card, lostCard), "ACTIVE", null);
    var loaded =
        admin.post(
            "patrons",
            "text/csv",
            """
            primaryId,barcodes,firstName,lastName,email,group,pin
            %s,%s;%s,%s,%s,%s,GRADUATE,%s
            %1$s,%2$s;%3$s,%4$s,%5$s,this is no address of %6$s,GRADUATE,%7$s
            """
                .formatted(number, card, lostCard, first, last, email, PIN)
                .getBytes(UTF_8));
    assertThat(loaded.json().path("refused").asInt()).as(loaded.toString()).isEqualTo(1);
  }

  private void savePatron(List<String> cards, String status, String reason) {
    var kept =
        admin.put(
            "patrons/" + number,
            """
            {"firstName": "%s", "lastName": "%s", "email": "%s", "group": "GRADUATE",
             "barcodes": ["%s"], "pin": "%s", "status": "%s", "blockReason": %s}"""
                .formatted(
                    first,
                    last,
                    email,
                    String.join("\", \"", cards),
                    PIN,
                    status,
                    reason == null ? null : "\"" + reason + "\""));
    assertThat(kept.status()).as(kept.toString()).isIn(200, 201);
  }

  /**
   * The broker sends an item, the patron borrows it and is refused a renewal, returns it, and the
   * broker checks it in.
   */
  private void borrow() {
    var barcode = arrive("BOOK");
    var lent =
        admin.post(
            "circulation/loans",
            """
            {"patron": "%s", "barcode": "%s", "desk": "MAINDESK", "dueDate": "%s",
             "reason": "As %s asked"}"""
                .formatted(card, barcode, Records.today().plusDays(45), first));
    assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
    peer.reply(
        barcode,
        BrokerServer.Reply.of(
            BrokerServer.renewed(
                BrokerServer.problem("Renewal Not Allowed", "User " + card + ", " + last))));
    renewOnOwnPage(barcode);
    browser.await(
        () ->
            records.count(
                    "select count(*) from outbox where item_id = ? and status = 'REFUSED'", barcode)
                == 1);
    returnItem(barcode);
  }

  private String arrive(String purpose) {
    var barcode = fresh(purpose);
    ncip.send(NcipMessage.acceptItem(barcode, barcode).patron(card).profile(broker.code()))
        .succeeds("AcceptItem");
    return barcode;
  }

  private void renewOnOwnPage(String barcode) {
    var page = new Console(server, browser);
    page.go("my/index.xhtml");
    page.fill("signIn:card", card);
    page.fill("signIn:pin", PIN);
    page.click("signIn:enter");
    page.seeText("My requests and loans");
    browser.leave(
        () -> browser.click(By.cssSelector("button[title='Renew Tea roads of " + barcode + "']")));
  }

  private void returnItem(String barcode) {
    assertThat(desk.takeBack(barcode).status()).isEqualTo(200);
    ncip.send(NcipMessage.checkInItem(barcode).profile(broker.code())).succeeds("CheckInItem");
  }

  /** A request that staff cancel with a free-text reason. */
  private void borrowByVersionOne() {
    var request = fresh("OLD");
    ncip.send(Ncip1Message.acceptItem(request, request).patron(card).profile(broker.code()).bytes())
        .succeeds("AcceptItem");
    var id = records.value("select id from borrowing_request where external_id = ?", request);
    var canceled =
        admin.post(
            "borrowing-requests/%s/steps".formatted(id),
            """
            {"step": "CANCEL", "reason": "%s does not want it"}"""
                .formatted(last));
    assertThat(canceled.status()).as(canceled.toString()).isEqualTo(200);
  }

  private void openFile() {
    var request = fresh("FILE");
    ncip.send(
            NcipMessage.acceptItem(request, "")
                .without("ItemId")
                .without("DateForReturn")
                .without("PickupLocation")
                .empty("NonReturnableFlag")
                .patron(card)
                .profile(broker.code())
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription>%s</BibliographicDescription><ElectronicResource>%s</ElectronicResource></ItemOptionalFields>"
                        .formatted(
                            text("Title", "Annals"),
                            text("ReferenceToResource", "https://files.example.org/" + number))))
        .succeeds("AcceptItem");
    var id = records.value("select id from borrowing_request where external_id = ?", request);
    var brought =
        admin.put(
            "borrowing-requests/%s/file?name=%s"
                .formatted(id, URLEncoder.encode("For " + first + ".pdf", UTF_8)),
            "application/pdf",
            ("%PDF-1.4 scanned for " + last).getBytes(UTF_8));
    assertThat(brought.status()).as(brought.toString()).isEqualTo(200);
  }

  private void placeHoldOnOwnItem() {
    var item = late.ownItem(50, null);
    assertThat(desk.hold(card, item).status()).isEqualTo(201);
    assertThat(desk.cancelHold(card, item).status()).isEqualTo(200);
  }

  private void payAndWaive() {
    settle(fine(), "payments", "From " + first);
    settle(fine(), "waivers", last + " was ill");
    var charge =
        admin.post(
            "patrons/" + number + "/account",
            """
            {"reason": "A key lost by %s", "amount": 300}"""
                .formatted(first));
    settle(charge.json().path("id").asLong(), "payments", null);
  }

  private long fine() {
    var item = late.ownItem(50, null);
    late.lend(number, item, 20);
    return late.takeBack(item).json().path("fine").path("id").asLong();
  }

  private void settle(long entry, String how, String note) {
    var settled =
        admin.post(
            "patrons/%s/account/%d/%s".formatted(number, entry, how),
            note == null ? "" : "{\"note\": \"%s\"}".formatted(note));
    assertThat(settled.status()).as(settled.toString()).isEqualTo(200);
  }

  private void lookUpByBroker() {
    ncip.send(
            NcipMessage.lookupUser(card)
                .profile(broker.code())
                .input("PIN", PIN)
                .with("LoanedItemsDesired", "<LoanedItemsDesired/>")
                .with("UserFiscalAccountDesired", "<UserFiscalAccountDesired/>")
                .desiring("UserElementType", "Name Information")
                .desiring("UserElementType", "User Id")
                .desiring("UserElementType", "User Address Information"))
        .succeeds("LookupUser");
    ncip.send(
            NcipMessage.of("LookupUser")
                .profile(broker.code())
                .input("Barcode Id", card)
                .input("PIN", PIN))
        .succeeds("LookupUser");
    ncip.send(
            Ncip1Message.of("LookupUser")
                .card("BARCODE", lostCard)
                .profile(broker.code())
                .input("PIN", PIN)
                .desiring("UserElementType", "User Id")
                .bytes())
        .succeeds("LookupUser");
  }

  /** A message that ends too early, and a document of two messages. */
  private void appearInUnreadableMessages() {
    var lookUp = NcipMessage.lookupUser(card).profile(broker.code()).xml();
    ncip.send(lookUp.substring(0, lookUp.indexOf(card) + card.length()).getBytes(UTF_8))
        .isProblem("Invalid Message Syntax Error");
    ncip.send((lookUp + lookUp).getBytes(UTF_8));
  }

  private void blockForADay() {
    savePatron(List.of(card, lostCard), "BLOCKED", last + " was rude");
    var request = fresh("BLOCKED");
    assertThat(
            ncip.send(NcipMessage.acceptItem(request, request).patron(card).profile(broker.code()))
                .problemType())
        .isPresent();
    savePatron(List.of(card, lostCard), "ACTIVE", null);
  }

  private void reportCardLost() {
    savePatron(List.of(card), "ACTIVE", null);
  }

  /**
   * Staff search for the patron, save the search as a view, export the list and change the record.
   */
  private void appearInStaffRecords() {
    var console = new Console(server, browser).signIn("admin");
    console.go(
        "borrowing-requests.xhtml?text=" + URLEncoder.encode(last, UTF_8) + "&patron=" + number);
    browser.click(By.xpath("//summary[text()='Save this view']"));
    console.fill("views:name", "Of " + first);
    console.click("views:save");
    console.seeText("is saved.");
    assertThat(console.status("borrowing-requests.csv?text=" + first + "&patron=" + number))
        .isEqualTo(200);
    console.go("patron-edit.xhtml?id=" + number);
    console.fill("patron:group", "GRADUATE");
    console.click("patron:save");
    console.seeText("Saved.");
  }

  /** An own item is lent to a patron of the partner. */
  void lendToThePartner() {
    var request = fresh("LENT");
    ncip.send(
            NcipMessage.requestItem(request, "50213377")
                .patron(partnersPatron)
                .profile(broker.code()))
        .succeeds("RequestItem");
    var id = records.value("select id from lending_request where external_id = ?", request);
    var rejected =
        admin.post(
            "lending-requests/%s/steps".formatted(id),
            """
            {"step": "REJECT", "reason": "Not for %s"}"""
                .formatted(partnersPatron));
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
    records.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, reason, status, created_at, due_at,
          attempts, settled_at, version)
        values (nextval('outbox_seq'), '%s', 'NOT_AVAILABLE', '%s', 'Not for %s', 'HANDLED', now(),
          now(), 1, now(), 1)
        """
            .formatted(broker.code(), request, partnersPatron),
        """
        insert into file_delivery (id, side, lending_request_id, file_name, upload, stored, views,
          removed_at, version)
        values (nextval('file_delivery_seq'), 'LENDING', %s, 'Scan for %s.pdf', 1, false, 0, now(), 1)
        """
            .formatted(id, partnersPatron));
  }

  @Override
  public void close() {
    broker.close();
    peer.close();
  }
}
