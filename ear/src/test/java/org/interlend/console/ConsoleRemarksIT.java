package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;

import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The library behind the broker, and notes, where staff need them. */
@OnOneDatabase
@NeedsBrowser
class ConsoleRemarksIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Shelf shelf;
  private Broker partner;
  private Console console;

  ConsoleRemarksIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
  }

  @BeforeEach
  void open() {
    partner = Broker.open(server).accepting("automaticReceive", false);
    partner.borrowing("notesOnSlips", true).lending("notesOnSlips", true);
    console = new Console(server, browser);
    console.signIn("sharing");
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void staffSetTheLenderAndItsAddressIsOnTheReturnSlip() {
    String request = accepted();
    console.go("borrowing-request.xhtml?id=" + key(request));
    console.seeText("HV-" + request);
    openDetails();
    console.fill("behind:libraryName", "Quayside Library");
    console.fill("behind:libraryAddress", "Quay street 7\nPort Elm");
    console.click("behind:setLibrary");
    console.seeText("Library set.");
    console.seeText("set by hand");
    assertThat(console.text()).contains("Quayside Library", "Port Elm");
    console.picture("request-lender-by-hand");

    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    assertThat(browser.driver().findElement(By.cssSelector(".slip")).getText())
        .contains("Quayside Library", "Quay street 7", "With map in pocket");
    console.go("borrowing-requests.xhtml?text=Quayside&partner=" + partner.code());
    console.seeText(request);

    console.go("borrowing-request.xhtml?id=" + key(request));
    openDetails();
    console.click("behind:withdrawLibrary");
    console.seeText("Withdrawn.");
    console.seeText("do not say which library it is");
  }

  @Test
  void notesAreShownWhenTheItemIsReceivedAndOnlyInsideTheLibrary() {
    String request = accepted();
    console.go("borrowing-request.xhtml?id=" + key(request));
    console.fill("notes-of-request:note", "Cover torn");
    console.click("notes-of-request:writeNote");
    console.seeText("Note written.");
    console.seeText("Cover torn");

    console.go("receive.xhtml");
    console.scan("itemForm:barcode", request + "-I");
    console.seeText("With map in pocket");
    console.seeText("Cover torn");
    console.picture("receive-notes");

    console.go("slip.xhtml?kind=RECEIVE&request=" + key(request));
    assertThat(slip()).contains("With map in pocket", "Cover torn");
    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    assertThat(slip()).contains("With map in pocket").doesNotContain("Cover torn");

    console.go("borrowing-request.xhtml?id=" + key(request));
    browser.click(By.cssSelector("[id$='removeNote']"));
    console.seeText("Note removed.");
  }

  @Test
  void notesOfALendingRequestAreOnThePickList() {
    var copy = shelf.newCopy();
    String request = fresh("RP");
    broker
        .send(
            requestItem(request, copy.oclc())
                .profile(partner.code())
                .with("Ext", "<Ext><RequestNote>Any edition will do</RequestNote></Ext>"))
        .succeeds("RequestItem");

    console.go("picks.xhtml?text=" + copy.barcode());
    console.seeText("Any edition will do");
    console.go("slip.xhtml?kind=PICK&barcode=" + copy.barcode());
    assertThat(slip()).contains("Any edition will do");
  }

  private static void openDetails() {
    browser
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private String slip() {
    return browser.driver().findElement(By.cssSelector(".slip")).getText();
  }

  private String accepted() {
    String request = fresh("RM");
    broker
        .send(
            acceptItem(request, request + "-I")
                .profile(partner.code())
                .with(
                    "ItemId",
                    "<ItemId><AgencyId>HV-%s</AgencyId>%s</ItemId>"
                        .formatted(
                            request, NcipMessage.text("ItemIdentifierValue", request + "-I")))
                .with("Ext", "<Ext><ItemNote>With map in pocket</ItemNote></Ext>"))
        .succeeds("AcceptItem");
    return request;
  }

  private String key(String request) {
    return api.get("borrowing-requests?externalId=" + request).json().at("/rows/0/id").asText();
  }
}
