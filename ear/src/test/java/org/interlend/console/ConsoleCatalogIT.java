package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The catalog and its imports in the console, in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleCatalogIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final String fresh = UUID.randomUUID().toString().substring(0, 8);
  private Console console;

  @TempDir private Path folder;

  ConsoleCatalogIT(InterlendServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void staffLoadAFileWatchItsProgressAndPlaceAHoldOnALoadedTitle() throws IOException {
    String name = "new-books-" + fresh + ".xml";
    Path file = folder.resolve(name);
    Files.write(
        file,
        Marc.collection(
            Marc.book("W1-" + fresh, "Quiet wells of " + fresh)
                .field("100", "a", "Ångström, Eva")
                .field("020", "a", "978-0-306-40615-7")
                .copy("STACKS", "551.49 ANG", "W1A-" + fresh)
                .copy("SCIOPEN", "551.49 ANG", "W1B-" + fresh),
            Marc.book("W2-" + fresh, "Astray").copy("ATTIC", "1", "W2A-" + fresh)));
    console.signIn("sharing");
    console.go("imports.xhtml");
    browser.driver().findElement(By.id("upload:file")).sendKeys(file.toString());
    console.picture("imports-upload");
    console.click("upload:send");

    console.seeText("Finished, not all");
    console.seeText("There is no location with the code ATTIC (item W2A-" + fresh + ")");
    console.see("progress:download");
    console.picture("import-finished");
    browser.resize(820, 1180);
    console.picture("import-finished-820");
    browser.resize(1280, 900);
    console.go("imports.xhtml");
    console.seeText(name);

    console.go("catalog.xhtml?title=quiet+wel&author=angstrom");
    console.picture("catalog-found");
    console.follow("Quiet wells of " + fresh);
    console.seeText("W1B-" + fresh);
    console.seeText("9780306406157");
    console.fill("hold:patron", "P0043180");
    console.fill("hold:barcode", "W1A-" + fresh);
    console.click("hold:place");
    console.seeText("Unpaid fees");
    console.fill("hold:patron", "P0043188");
    console.click("hold:place");
    console.seeText(
        "W1A-" + fresh + " is on hold for Inés Carrasco, to be collected at Main Library");
    console.seeText("Wanted by Inés Carrasco");
    browser.click(By.id("marc"));
    console.seeText("245 __ $a Quiet wells of " + fresh);
    console.picture("title-with-hold");
    browser.resize(820, 1180);
    console.picture("title-with-hold-820");
  }

  @Test
  void aRecallIsPlacedOnlyForTheItemThatThePageAskedAbout() {
    var records = new Records(server);
    var broker = new NcipClient(server);
    var asked = new Shelf(server).newCopy().barcode();
    var other = new Shelf(server).newCopy().barcode();
    try (var partner = Broker.open(server)) {
      for (var copy : List.of(asked, other)) {
        broker
            .send(checkOutItem(fresh("RECALL"), copy).profile(partner.code()))
            .succeeds("CheckOutItem");
      }
      console.signIn("sharing");
      console.go("catalog.xhtml?number=" + asked);
      browser.click(By.partialLinkText(asked));
      console.fill("hold:patron", "P0043188");
      console.fill("hold:barcode", asked);
      console.click("hold:place");
      console.seeText(asked + " is lent to ");
      console.picture("title-recall");
      assertThat(Legibility.flaws(browser)).isEmpty();

      console.fill("hold:barcode", other);
      console.click("hold:recall");
      console.seeText(other + " is lent to ");
      assertThat(holds(records, other)).isZero();
      console.click("hold:recall");
      console.seeText(other + " is on hold for Inés Carrasco");
      assertThat(holds(records, other)).isOne();
      assertThat(holds(records, asked)).isZero();
      new CirculationDesk(server).cancelHold("P0043188", other);
      for (var copy : List.of(asked, other)) {
        broker.send(checkInItem(copy).profile(partner.code())).succeeds("CheckInItem");
      }
    }
  }

  private static long holds(Records records, String barcode) {
    return records.count(
        "select count(*) from hold h join item i on i.id = h.item_id where i.barcode = ?", barcode);
  }

  @Test
  void aViewerFindsTitlesButMayNotImport() {
    console.signIn("viewer");
    console.go("catalog.xhtml?number=30100200417");
    console.follow("Tidal rivers of the west");
    console.seeText("551.48 OKO");
    assertThat(console.shows(By.id("hold:place"))).isFalse();
    console.go("imports.xhtml");
    console.seeText("Files of records from another catalog");
    assertThat(console.shows(By.id("upload:send"))).isFalse();
    console.go("title.xhtml?id=999999999");
    console.seeText("There is no title with the number 999999999");
    console.go("import.xhtml?id=999999999");
    console.seeText("There is no import 999999999");
    console.find("30100200417");
    console.follow("Tidal rivers of the west");
    console.seeText("Copies");
  }
}
