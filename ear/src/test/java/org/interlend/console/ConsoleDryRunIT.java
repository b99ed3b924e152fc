package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** How staff find out what a partner's messages do: dry run, simulator and journal. */
@OnOneDatabase
@NeedsBrowser
class ConsoleDryRunIT {

  private static final String PATRON = "P0043188";
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final Console console;
  private final BrokerPages pages;

  ConsoleDryRunIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    console = new Console(server, browser).signIn("admin");
    pages = new BrokerPages(console, browser);
  }

  @Test
  void thePartnerPageCountsWarningsOfItsMessages() {
    try (var partner = Broker.open(server)) {
      console.go("partner.xhtml?code=" + partner.code());
      browser.see(By.cssSelector("main h1"));
      assertThat(console.text()).doesNotContain("Irregularities");

      for (int times = 0; times < 2; times++) {
        broker.send(odd(partner)).succeeds("AcceptItem");
      }
      broker.send(odd(partner).patron("P0099999")).isProblem("Unknown User");
      broker.send(acceptItem(fresh("BENCH"), fresh("BENCH-I")).profile(partner.code()));

      var warnings = api().get("partners/" + partner.code() + "/warnings").json();
      assertThat(warnings.findValuesAsText("kind"))
          .containsExactly("ELEMENT_ORDER", "ELEMENT_PLACE", "REQUESTED_ACTION");
      assertThat(warnings.findValuesAsText("times")).containsExactly("3", "3", "2");
      console.go("partner.xhtml?code=" + partner.code());
      console.seeText("Irregularities in this partner's messages");
      console.seeText("Elements in another order than the schema's");
      console.looksLegible("partner-odd", 820);
      browser.click(By.cssSelector("section[aria-labelledby=odd] a"));
      console.seeText("The children of AcceptItem are in the wrong order");
    }
  }

  @Test
  void aDryRunOfAPastedMessageSavesNothing() {
    try (var partner = Broker.open(server).with("status", "INACTIVE")) {
      var request = fresh("TRIED");
      var message = acceptItem(request, request + "-A").profile(partner.code());
      console.go("partner.xhtml?code=" + partner.code());
      console.follow("Try a message");
      console.see("try:message");
      var before = everything();

      pages.dryRun(message.xml());

      console.seeText("AcceptItem would be");
      assertThat(console.text())
          .contains("Done", "new → ", "Item %s-A announced".formatted(request))
          .contains("By itself it would be refused: Unknown partner")
          .contains("Ready to collect: Tea roads of " + request)
          .contains("AcceptItemResponse", request + "-A");
      assertThat(pages.cell("Temporary item", 2)).isEqualTo("1");
      assertThat(pages.cell("Borrowing request", 2)).isEqualTo("1");
      assertThat(everything()).isEqualTo(before);
      console.pictures("dry-run", 820, 1280);

      pages.dryRun(message.patron("P0099999").xml());
      console.seeText("Unknown User");
      assertThat(console.text()).contains("Refused", "P0099999").doesNotContain("Created");
      pages.dryRun("<NCIPMessage>");
      console.seeText("Unreadable message would be");
      assertThat(everything()).isEqualTo(before);
      assertThat(records.requests(request)).isZero();
    }
  }

  @Test
  void wrongPinsInDryRunsAreLimitedAndDoNotLockTheCard() {
    var card = fresh("GUESSED");
    api()
        .put(
            "patrons/" + card,
            """
            {"lastName": "Ek", "barcodes": ["%s"], "pin": "4821"}"""
                .formatted(card));
    var wrong = lookupUser(card).input("Barcode Id", card).input("PIN", "wrong-9472");
    console.go("dry-run.xhtml?partner=BRIGHTWATER");
    for (int guess = 0; guess < 5; guess++) {
      pages.dryRun(wrong.xml());
      console.seeText("User Authentication Failed");
      assertThat(console.text()).doesNotContain("wrong-9472", "ten minutes");
    }
    pages.dryRun(wrong.xml());
    console.seeText("too many wrong PINs");

    broker
        .send(lookupUser(card).input("Barcode Id", card).input("PIN", "4821"))
        .succeeds("LookupUser");
  }

  @Test
  void staffDryRunAMessageFromTheJournal() {
    var request = fresh("AGAIN");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    var unknown = fresh("AGAIN");
    broker.send(acceptItem(unknown, unknown + "-A").patron("P0099999")).isProblem("Unknown User");
    var served = journal(request, "SUCCESS");
    var refused = journal(unknown, "PROBLEM");
    var before = everything();

    console.go("message.xhtml?id=" + served);
    console.click("again");
    console.seeText("Repeated");
    assertThat(console.text()).contains("It would change nothing.");
    console.go("message.xhtml?id=" + refused);
    console.click("again");
    console.seeText("Unknown User");
    assertThat(everything()).isEqualTo(before);

    console.go("dry-run.xhtml?partner=BRIGHTWATER");
    pages.dryRun(checkInItem(request + "-A").xml());
    console.seeText("CheckInItem would be");
    assertThat(pages.cell("Temporary item", 4)).isEqualTo("1");
    assertThat(pages.cell("Temporary bib", 4)).isEqualTo("1");
    assertThat(everything()).isEqualTo(before);
    assertThat(records.temporaryRecords(request)).isEqualTo(List.of(1L, 1L, 1L, 1L));
  }

  @Test
  void onlyPartnerManagersUseTheDryRun() {
    var request = fresh("AGAIN");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    var message = journal(request, "SUCCESS");
    for (var role : Map.of("partners", true, "desk", false).entrySet()) {
      var session = new Session(server);
      session.signIn(role.getKey(), "interlend");
      var page = session.get("message.xhtml?id=" + message);
      assertThat(page.statusCode()).as(role.getKey()).isEqualTo(200);
      assertThat(page.body().contains("id=\"again\"")).as(role.getKey()).isEqualTo(role.getValue());
      assertThat(session.get("dry-run.xhtml?message=" + message).statusCode())
          .as(role.getKey())
          .isEqualTo(role.getValue() ? 200 : 403);
    }
  }

  @Test
  void theSimulatorPlaysABorrowingLoanToItsEnd() {
    try (var partner =
        Broker.open(server)
            .with(
                "authentication",
                Map.of(
                    "password",
                    "a secret of the broker",
                    "allowedAddresses",
                    List.of("192.0.2.7")))) {
      pages.beginBorrowing(partner.code(), PATRON);
      var number =
          console.see("nothing").findElement(By.xpath("preceding-sibling::span")).getText();
      for (var step :
          List.of(
              List.of("RequestItem", "Request sent to partner"),
              List.of("AcceptItem", "Physically received by library"),
              List.of("Lend to the patron", "Loaned item to patron"),
              List.of("RenewItem", "Renewed by partner"),
              List.of("RecallItem", "Recalled by partner"),
              List.of("Return", "Returned by patron"),
              List.of("Send back", "Returned item to partner"),
              List.of("CheckInItem", "Request completed"))) {
        assertThat(pages.play(step.get(0))).as(step.get(0)).isEqualTo(step.get(1));
      }
      assertThat(console.see("item").getText()).isEqualTo("There is none");
      assertThat(console.see("play:cleanUp").isEnabled()).isFalse();
      assertThat(console.text()).contains("CheckInItemResponse");
      assertThat(records.journal(number)).extracting(line -> line.get(0)).containsOnly("SUCCESS");
      assertThat(records.journal(number)).hasSize(5);
      pages.play("CancelRequestItem");
      assertThat(console.text()).contains("Request Already Processed");
      console.go(console.address().replaceAll(".*/console/", ""));
      browser.see(By.id("said"));
      console.looksLegible("simulator", 820);
    }
  }

  @Test
  void theSimulatorCleansUpAnUnfinishedBorrowingLoanInBothVersions() {
    try (var partner = Broker.open(server)) {
      var before = records.snapshot();
      pages.openSimulator(partner.code());
      new Select(console.see("begin:versionOne")).selectByVisibleText("NCIP 1");
      pages.borrow(PATRON);
      pages.play("AcceptItem");
      assertThat(pages.play("Lend to the patron")).isEqualTo("Loaned item to patron");
      assertThat(console.text()).contains("NCIP 1");
      assertThat(pages.play("Clean up")).isEqualTo("Request completed");

      pages.beginBorrowing(partner.code(), PATRON);
      pages.play("RequestItem");
      assertThat(pages.play("Clean up")).isEqualTo("Canceled by partner");
      var after = records.snapshot();
      for (var table : List.of("item", "holding", "bib", "hold", "outbox")) {
        assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
      }
    }
  }

  @Test
  void theSimulatorPlaysALendingLoanAndCleansUpAnUnfinishedOne() {
    var shelf = new Shelf(server);
    var copy = shelf.newCopy();
    try (var partner = Broker.open(server)) {
      pages.beginLending(partner.code(), copy.barcode());
      assertThat(pages.play("RequestItem")).isEqualTo("Being processed");
      assertThat(pages.play("CheckOutItem")).isEqualTo("Shipped physically");
      pages.play("RenewItem");
      assertThat(console.text()).contains("RenewItemResponse");
      assertThat(pages.play("Scan in")).isEqualTo("Returned by partner");
      assertThat(pages.play("CheckInItem")).isEqualTo("Request completed");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");

      pages.beginLending(partner.code(), copy.barcode());
      pages.play("CheckOutItem");
      assertThat(pages.play("Clean up")).isEqualTo("Request completed");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");

      pages.beginLending(partner.code(), copy.barcode());
      pages.play("RequestItem");
      assertThat(pages.play("Clean up")).isEqualTo("Canceled");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    }
  }

  @Test
  void theSimulatorWorksByKeyboardAndNamesMissingPartnerSettings() {
    try (var partner = Broker.open(server).with("status", "INACTIVE")) {
      pages.openSimulator(partner.code());
      console.fill("begin:patron", "");
      console.click("begin:borrow");
      console.seeText("Say which patron borrows.");
      console.see("begin:patron").sendKeys(PATRON);
      browser.leave(() -> console.see("begin:borrow").sendKeys(Keys.ENTER));
      console.seeText("The partner is inactive");
      var accept = browser.see(By.xpath("//button[.='AcceptItem']"));
      browser.leave(() -> accept.sendKeys(Keys.ENTER));
      console.seeText("is inactive. ");
      assertThat(console.text()).contains("Unknown Agency", "Refused");
    }
  }

  @Test
  void onlyPartnerManagersUseTheSimulator() {
    for (var role : Map.of("partners", 200, "sharing", 403).entrySet()) {
      var session = new Session(server);
      session.signIn(role.getKey(), "interlend");
      assertThat(session.get("simulator.xhtml").statusCode())
          .as(role.getKey())
          .isEqualTo(role.getValue());
    }
  }

  /** The journal number of the request's latest message with this outcome. */
  private long journal(String request, String outcome) {
    return records.count(
        "select max(id) from exchange where request_id = ? and outcome = ?", request, outcome);
  }

  /** The content of every table, including the journal. */
  private List<Object> everything() {
    return List.of(
        records.snapshot(),
        records.count("select count(*) from exchange"),
        records.count("select count(*) from exchange_warning"),
        records.count("select count(*) from outbox"),
        records.count("select count(*) from letter"));
  }

  @Test
  void messagesAreFoundByPartnerServiceOutcomeAndDay() {
    try (var partner = Broker.open(server)) {
      var found = fresh("FOUND");
      broker.send(odd(partner)).succeeds("AcceptItem");
      broker.send(acceptItem(found, found).profile(partner.code()).patron("P0099999"));
      var filter = "messages.xhtml?partner=%s&service=AcceptItem".formatted(partner.code());
      var today = Records.today();

      console.go(filter + "&outcome=PROBLEM&since=%s&until=%s".formatted(today, today));
      console.seeText(found);
      assertThat(console.text()).doesNotContain("BENCH-");
      assertThat(console.value("until")).isEqualTo(today.toString());
      console.go(filter + "&until=" + today.minusDays(2));
      console.seeText("No message found.");
      console.go("message.xhtml?id=" + journal(found, "PROBLEM"));
      browser.see(By.xpath("//pre//span[@class='name'][.='UserIdentifierValue']"));
      console.picture("message-marked");
      assertThat(Legibility.flaws(browser)).isEmpty();
    }
  }

  @Test
  void concurrentMessagesWithWarningsDoNotBlockEachOther() {
    try (var partner = Broker.open(server)) {
      List<Callable<NcipAnswer>> messages = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        var message = odd(partner);
        messages.add(() -> broker.send(message));
      }

      Concurrently.run(messages).forEach(answer -> answer.succeeds("AcceptItem"));

      assertThat(
              records.rows(
                  """
                  select kind, count(*) from exchange_warning where partner_code = ?
                  group by kind order by kind""",
                  partner.code()))
          .extracting(row -> row.get(0) + " " + row.get(1))
          .containsExactly("ELEMENT_ORDER 10", "ELEMENT_PLACE 10", "REQUESTED_ACTION 10");
    }
  }

  /** An AcceptItem with an unknown action and misplaced elements. */
  private static NcipMessage odd(Broker partner) {
    return NcipMessage.of("AcceptItem")
        .profile(partner.code())
        .item(fresh("BENCH-I"))
        .requestId(fresh("BENCH"))
        .patron(PATRON)
        .with("RequestedActionType", text("RequestedActionType", "Juggle"))
        .book("Odd things")
        .with("Oddity", text("Oddity", "here"))
        .with("Whim", text("Whim", "here too"));
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }
}
