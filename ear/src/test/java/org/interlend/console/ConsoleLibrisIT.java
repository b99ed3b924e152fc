package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.libris.LibrisOrder;
import org.interlend.libris.LibrisPartner;
import org.interlend.libris.LibrisServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Libris in the console: answers on the page of a lending request, dry run and simulator. */
@OnOneDatabase
@NeedsBrowser
class ConsoleLibrisIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Records records;
  private LibrisServer libris;
  private LibrisPartner partner;
  private LibrisOrder order;
  private Console console;

  ConsoleLibrisIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    libris = new LibrisServer();
    partner = LibrisPartner.open(server, libris);
    order = partner.requestFrom(partner.sigel() + "R");
    partner.run();
    console = new Console(server, browser);
    console.signIn("sharing");
    console.go(
        "lending-request.xhtml?id="
            + records.value(
                "select id from lending_request where external_id = ?", order.number()));
  }

  @AfterEach
  void close() {
    partner.close();
    libris.close();
  }

  @Test
  void staffMarkARequestAsReadAndRefuseItWithAText() {
    browser.click(By.xpath("//summary[text()='Other steps']"));
    browser.click(By.cssSelector("button[id$=':markRead']"));
    console.seeText("Marked as read in Libris.");
    console.seeText("Läst");
    console.picture("lending-libris-read");

    console.fill("libris:text", "Utlånad till maj");
    choose("On loan (Utlånad)");
    console.click("libris:send");

    console.seeText("Answered in Libris: On loan.");
    assertThat(libris.updates(order).get(1))
        .containsEntry("response_id", "1")
        .containsEntry("added_response", "Utlånad till maj");
    console.picture("lending-libris-answered");
  }

  @Test
  void whatIsTypedStaysWhenLibrisRefusesTheAnswer() {
    libris.refusesUpdates(true);
    console.fill("libris:text", "Vi letar");
    choose("Reserved for you (Reserverad för er)");
    console.click("libris:send");

    console.seeText("Svaret kan inte tas emot");
    assertThat(console.value("libris:text")).isEqualTo("Vi letar");
    console.picture("lending-libris-refused");
  }

  @Test
  void theListSaysTheStatusInTheWordsOfLibrisAndThatThePatronIsNotMatched() {
    var placed =
        partner.order(partner.sigel() + "A").with("user_id", "9999").status("Levererad", "10");
    partner.run();
    console.go("borrowing-requests.xhtml?partner=" + partner.code());
    browser.see(By.xpath("//a[contains(@href, 'brokerStatus=10')][contains(., 'Levererad')]"));
    browser.see(By.xpath("//td[contains(., 'Not matched')]"));
    assertThat(console.text()).doesNotContain("Anonymous");
    console.go("receive.xhtml");
    console.scan("itemForm:barcode", placed.number());
    console.seeText("Keep it at the desk");
    console.go(
        "slip.xhtml?kind=RECEIVE&request="
            + records.value(
                "select id from borrowing_request where external_id = ?", placed.number()));
    assertThat(browser.see(By.className("slip")).getText())
        .contains("Not matched", placed.title())
        .doesNotContain("Anonymous");
  }

  @Test
  void searchAndDesksFindARequestByTheOrderNumberThatCameLater() {
    var late = partner.requestFrom(partner.sigel() + "R");
    var number = late.number();
    var placed = partner.order(partner.sigel() + "A").with("user_id", "P0043188");
    var placedNumber = placed.number();
    late.with("lf_number", "");
    placed.with("lf_number", "");
    partner.run();
    late.with("lf_number", number);
    placed.with("lf_number", placedNumber).status("Levererad", "10");
    partner.run();

    console.find(number);
    console.seeText("Lending requests /");
    assertThat(console.text()).contains(number, late.requestId());
    console.go("receive.xhtml");
    console.scan("itemForm:barcode", placedNumber);
    console.seeText(placed.title());
    console.seeText("Put it on the hold shelf");
  }

  @Test
  void aListIsTriedAndARequestOfTheJournalAgain() {
    console.signIn("admin");
    var pages = new BrokerPages(console, browser);
    var before = records.snapshot();
    var placed = LibrisOrder.from(partner.sigel(), "Abc").with("user_id", "P0043188");
    console.go("dry-run.xhtml?partner=" + partner.code());
    pages.dryRun("{\"ill_requests\": [%s, {\"title\": \"x\"}]}".formatted(placed.text()));

    console.seeText("New borrowing request, status Uteliggande");
    assertThat(console.text())
        .contains(placed.number(), "The request has no number", "new → Request sent to partner");
    assertThat(pages.cell("Borrowing request", 2)).isEqualTo("1");
    pages.look("dry-run-libris");
    pages.dryRun("Uteliggande");
    console.seeText("Refused");
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(libris.calls("libraries")).isEmpty();

    console.go(
        "message.xhtml?id="
            + records.value("select id from exchange where request_id = ?", order.number()));
    browser.see(By.xpath("//pre[contains(., '\"lf_number\": \"')]"));
    browser.leave(() -> console.click("again"));
    console.seeText("Repeated");
  }

  @Test
  void theSimulatorPlaysAnOrderAndARequestAndCleansUp() {
    console.signIn("admin");
    var pages = new BrokerPages(console, browser);
    pages.beginBorrowing(partner.code(), "P0043188");
    assertThat(pages.play("Uteliggande")).isEqualTo("Request sent to partner");
    assertThat(console.text()).contains("New borrowing request, status Uteliggande");
    partner.run();
    assertThat(libris.calls("SIM-")).as("what Libris does not know").isEmpty();
    assertThat(pages.play("Levererad")).isEqualTo("Shipped physically");
    pages.lookAtSimulator("simulator-libris");
    assertThat(pages.play("Receive")).isEqualTo("Physically received by library");
    assertThat(pages.play("Lend to the patron")).isEqualTo("Loaned item to patron");
    assertThat(pages.play("Return")).isEqualTo("Returned by patron");
    assertThat(pages.play("Send back")).isEqualTo("Request completed");

    pages.beginLending(partner.code(), new Shelf(server).newCopy().barcode());
    pages.play("Uteliggande");
    assertThat(pages.play("Clean up")).isEqualTo("Canceled");
  }

  private void choose(String response) {
    new Select(console.see("libris:response")).selectByVisibleText(response);
  }
}
