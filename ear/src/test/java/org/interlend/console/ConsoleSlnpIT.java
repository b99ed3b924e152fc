package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.slnp.SlnpPartner;
import org.interlend.slnp.ZflOrder;
import org.interlend.slnp.ZflServer;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff try a Zentrale Fernleihe server: dry run and simulator. */
@OnOneDatabase
@NeedsBrowser
class ConsoleSlnpIT {

  private static final Browser browser = Browser.shared();
  private static final String PATRON = "P0043188";

  private final InterlendServer server;
  private final Records records;
  private SlnpPartner partner;
  private Console console;
  private BrokerPages pages;

  ConsoleSlnpIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    partner = SlnpPartner.open(server);
    console = new Console(server, browser).signIn("admin");
    pages = new BrokerPages(console, browser);
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void anOrderIsTriedAndOneOfTheJournalAgain() {
    var before = records.snapshot();
    var number = NcipMessage.fresh("TRY");
    console.go("dry-run.xhtml?partner=" + partner.code());
    pages.dryRun(order("PFL", number));

    console.seeText("SLNPFLBestellung would be");
    assertThat(console.text())
        .contains("Done", "new → Request sent to partner", "OKMsg:Bestellung wird bearbeitet");
    assertThat(pages.cell("Borrowing request", 2)).isEqualTo("1");
    pages.look("dry-run-slnp");
    pages.dryRun(order("PFL", number).replace("BsTyp:PFL\n", ""));
    console.seeText("520 SlnpRequestError");
    assertThat(records.snapshot()).isEqualTo(before);

    pages.beginBorrowing(partner.code(), PATRON);
    pages.play("SLNPFLBestellung");
    browser.leave(() -> console.follow("SLNPFLBestellung"));
    browser.leave(() -> console.click("again"));
    console.seeText("Repeated");
    assertThat(console.text()).contains("It would change nothing.");
  }

  @Test
  void theSimulatorPlaysAnOrderForAPatronToItsEnd() {
    pages.beginBorrowing(partner.code(), PATRON);
    assertThat(pages.play("SLNPFLBestellung")).isEqualTo("Request sent to partner");
    pages.lookAtSimulator("simulator-slnp");
    assertThat(pages.play("SLNPPFLDatenAenderung")).isEqualTo("Request sent to partner");
    assertThat(console.text()).contains("240 OK: SLNPPFLDatenAenderung success");
    assertThat(pages.play("Receive")).isEqualTo("Physically received by library");
    assertThat(pages.play("Lend to the patron")).isEqualTo("Loaned item to patron");
    assertThat(pages.play("Return")).isEqualTo("Returned by patron");
    assertThat(pages.play("Send back")).isEqualTo("Request completed");
    assertThat(console.see("item").getText()).isEqualTo("There is none");
  }

  @Test
  void theSimulatorPlaysAnOrderForACopyAndCleansUpUnfinishedOnes() {
    var shelf = new Shelf(server);
    var barcode = copy();
    pages.beginLending(partner.code(), barcode);
    assertThat(pages.play("SLNPFLBestellung")).isEqualTo("Being processed");
    assertThat(pages.play("Ship")).isEqualTo("Shipped physically");
    assertThat(pages.play("Scan in")).isEqualTo("Request completed");
    assertThat(shelf.status(barcode)).isEqualTo("AVAILABLE");

    pages.beginLending(partner.code(), barcode);
    pages.play("SLNPFLBestellung");
    assertThat(pages.play("Clean up")).isEqualTo("Canceled");
    pages.beginLending(partner.code(), barcode);
    pages.play("SLNPFLBestellung");
    pages.play("Ship");
    assertThat(pages.play("Clean up")).isEqualTo("Request completed");
    assertThat(shelf.status(barcode)).isEqualTo("AVAILABLE");
  }

  @Test
  void theSimulatorCleansUpAnUnfinishedOrderForAPatron() {
    var before = records.snapshot();
    pages.beginBorrowing(partner.code(), PATRON);
    pages.play("SLNPFLBestellung");
    assertThat(pages.play("Clean up")).isEqualTo("Canceled by staff");
    pages.beginBorrowing(partner.code(), PATRON);
    pages.play("SLNPFLBestellung");
    pages.play("Receive");
    pages.play("Lend to the patron");
    assertThat(pages.play("Clean up")).isEqualTo("Request completed");

    var after = records.snapshot();
    for (var table : new String[] {"item", "holding", "bib", "hold"}) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(records.count("select count(*) from partner where code like 'SIM-%'")).isZero();
  }

  @Test
  void staffReadWhetherInterlendTellsTheServerOfARejection() {
    try (var zfl = ZflServer.open()) {
      openLending(lendingRequest(null));
      reject();
      console.seeText("The request is rejected. Tell A ZFL server in the broker's pages.");
      partner.with("server", Map.of("host", "127.0.0.1", "port", zfl.port()));
      openLending(lendingRequest(null));
      reject();
      console.seeText("The request is rejected. The broker is told by a message.");
    }
  }

  @Test
  void staffReadThatAnItemThatCameBackCompletesTheRequest() {
    var barcode = copy();
    var number = lendingRequest(titleOf(barcode));
    assertThat(
            new Shelf(server).step(number, "SHIP", ", \"barcode\": \"" + barcode + "\"").status())
        .isEqualTo(200);
    openLending(number);
    openOtherSteps();
    console.click("other:takeIn");
    console.seeText("The request is completed.");
    assertThat(console.text()).doesNotContain("yet to check it in");
  }

  @Test
  void aCopyIsHandedOutUnderTheTitleOfItsArticleWithoutADueDate() {
    var article = NcipMessage.fresh("Wehre");
    openBorrowing(borrowingRequest(ZflOrder.freshNumber(), "BsTyp2", "C", "AufsatzTitel", article));
    assertThat(console.text()).doesNotContain("Guaranteed until", "At most until", "Returned");
    console.click("arrival:receive");
    console.seeText("Put it on the hold shelf");
    assertThat(console.text()).doesNotContain("If lent today, it is due on");
    assertThat(records.count("select count(*) from bib where title = ?", article)).isEqualTo(1);
    console.go("borrowing-requests.xhtml?partner=" + partner.code());
    browser.see(By.xpath("//tbody//span[normalize-space()='Copy']"));
    console.follow(article);
    assertThat(console.see("next:lend").getText()).startsWith("Hand out to");
    assertThat(console.text()).doesNotContain("Lend to", "Return slip");
    console.click("next:lend");
    console.seeText("the patron keeps it");
    assertThat(console.text()).doesNotContain("due on");
  }

  @Test
  void aLoanIsExtendedToALaterDayOnlyAndRecalledForAnEarlierOne() {
    var number = ZflOrder.freshNumber();
    openBorrowing(borrowingRequest(number));
    console.click("arrival:receive");
    console.seeText("Put it on the hold shelf");
    console.click("next:lend");
    console.seeText("Lent " + number);
    openOtherSteps();
    console.setDay("other:until", Records.today().plusDays(1));
    console.click("other:extend");
    console.seeText("give a later day");
    assertThat(records.status(number)).isEqualTo("LOANED_ITEM_TO_PATRON");
    console.setDay("other:until", Records.today().plusDays(90));
    console.click("other:extend");
    console.seeText("The loan is extended.");
    openOtherSteps();
    console.setDay("other:until", Records.today().plusDays(5));
    console.click("other:recall");
    console.seeText("The recall is entered.");
    assertThat(records.status(number)).isEqualTo("RECALLED_BY_PARTNER");
  }

  @Test
  void theLendersDayThatWasTypedWrongIsCorrected() {
    var number = ZflOrder.freshNumber();
    openBorrowing(borrowingRequest(number));
    console.setDay("arrival:guaranteed", Records.today().plusDays(3));
    console.click("arrival:receive");
    console.seeText("Put it on the hold shelf");
    browser.click(By.xpath("//summary[contains(., 'due dates')]"));
    assertThat(console.see("correction:guaranteed").getDomProperty("value"))
        .isEqualTo(Records.today().plusDays(3).toString());
    console.picture("loan-period-correction");
    console.setDay("correction:guaranteed", Records.today().plusDays(13));
    console.click("correction:each:0:correct");
    console.seeText("The lender's due dates are corrected.");
    assertThat(
            records.value("select guaranteed_until from borrowed_volume where barcode = ?", number))
        .hasToString(Records.today().plusDays(13).toString());
    browser.click(By.xpath("//summary[contains(., 'due dates')]"));
    assertThat(console.see("correction:guaranteed").getDomProperty("value"))
        .as("offered again after the step")
        .isEqualTo(Records.today().plusDays(13).toString());
  }

  @Test
  void whoFetchesACopyReadsWhichLibraryItIsFor() {
    var barcode = copy();
    lendingRequest(titleOf(barcode));
    for (var page :
        new String[] {
          "picks.xhtml?text=", "picks-report.xhtml?text=", "slip.xhtml?kind=PICK&barcode="
        }) {
      console.go(page + barcode);
      console.seeText("DE-9007");
      assertThat(console.text()).as(page).doesNotContain("A ZFL server");
    }
  }

  @Test
  void staffReadWhatRemainsToDoAfterACancellation() {
    openBorrowing(borrowingRequest(ZflOrder.freshNumber()));
    cancel();
    console.seeText("If A ZFL server still has it open, cancel it in the broker's pages as well.");
    var number = openReceived();
    cancel();
    console.seeText(number + " is here, and its records are deleted: send it back to the lender");
    assertThat(console.text()).doesNotContain("Interlend reports");
    number = openReceived();
    complete();
    console.seeText("Send " + number + " back to the lender if that has not been done yet.");
  }

  @Test
  void staffReadThatTheServerHearsOfTheReturnOfWhatTheyEnd() {
    try (var zfl = ZflServer.open()) {
      partner.with("server", Map.of("host", "127.0.0.1", "port", zfl.port()));
      openReceived();
      cancel();
      console.seeText("Interlend reports the return to A ZFL server;");
      var number = openReceived();
      complete();
      console.seeText("Interlend reports the return of " + number + " to A ZFL server;");
    }
  }

  private String openReceived() {
    var number = ZflOrder.freshNumber();
    openBorrowing(borrowingRequest(number));
    console.click("arrival:receive");
    console.seeText("Put it on the hold shelf");
    return number;
  }

  private void complete() {
    openOtherSteps();
    console.click("other:complete");
  }

  private void cancel() {
    openOtherSteps();
    console.choose("other:reasonCode", "NoLongerNeeded");
    browser.clickSure(By.id("other:cancel"));
  }

  private void reject() {
    openOtherSteps();
    console.choose("other:reasonCode", "NotHeld");
    console.click("other:reject");
  }

  private void openOtherSteps() {
    browser.click(By.xpath("//summary[text()='Other steps']"));
  }

  private void openLending(String number) {
    open("lending", number);
  }

  private void openBorrowing(String number) {
    open("borrowing", number);
  }

  private void open(String side, String number) {
    console.go(
        side
            + "-request.xhtml?id="
            + records.value("select id from " + side + "_request where external_id = ?", number));
  }

  /** An order to the library as the lender; without a title it is for staff to look. */
  private String lendingRequest(String title) {
    var number = ZflOrder.freshNumber();
    ask(ZflOrder.afl(number).with("TitelId", title));
    return number;
  }

  private String borrowingRequest(String number, String... more) {
    var order = ZflOrder.pfl(number, PATRON);
    for (int i = 0; i < more.length; i += 2) {
      order.with(more[i], more[i + 1]);
    }
    ask(order);
    return number;
  }

  private void ask(ZflOrder order) {
    try (var client = partner.connect()) {
      assertThat(client.ask(order)).hasSize(4);
    }
  }

  private String titleOf(String barcode) {
    return (String)
        records.value(
            "select b.record_number from bib b join holding h on h.bib_id = b.id"
                + " join item i on i.holding_id = h.id where i.barcode = ?",
            barcode);
  }

  private String copy() {
    var title = NcipMessage.fresh("PPN").replaceAll("\\W", "");
    var barcode = NcipMessage.fresh("SIMCOPY");
    new ApiClient(server, "admin", "interlend")
        .post(
            "catalog",
            "application/xml",
            Marc.collection(
                Marc.book(title, "Wehre und Schleusen " + title).copy("STACKS", "TEC 1", barcode)));
    return barcode;
  }

  private static String order(String type, String number) {
    return """
        SLNPFLBestellung
        BsTyp:%s
        BestellId:%s
        SigelNB:DE-9001
        BenutzerNummer:%s
        Titel:Wehre und Schleusen
        SLNPEndCommand
        """
        .formatted(type, number, PATRON);
  }
}
