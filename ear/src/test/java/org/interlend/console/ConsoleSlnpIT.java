package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.slnp.SlnpPartner;
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
    assertThat(pages.play("Send back")).isEqualTo("Returned item to partner");
    assertThat(pages.play("Clean up")).isEqualTo("Request completed");
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
