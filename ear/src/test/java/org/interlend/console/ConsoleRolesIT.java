package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What each role sees and may do in the console. */
@OnOneDatabase
@NeedsBrowser
class ConsoleRolesIT {

  /** Controls that change anything except the user's own views of a list. */
  private static final String CHANGES =
      "main button:not(form[method=get] button, .views button, .ui-paginator button,"
          + " #session-end button), main a.button";

  /** The heading of a page, and its controls that a selector finds, without drawing the page. */
  private static final String READ =
      """
      const [address, changes, done] = arguments;
      fetch(address).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
        .then(text => {
          const page = new DOMParser().parseFromString(text, 'text/html');
          done([page.querySelector('main h1').textContent.trim(),
            ...[...page.querySelectorAll(changes)].map(each => each.outerHTML)]);
        })
        .catch(failure => done([address, `fails: ${failure}`]));""";

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private Console console;

  ConsoleRolesIT(InterlendServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void otherRolesReadPartnersOnly() {
    console.signIn("desk");
    console.go("partner.xhtml?code=BRIGHTWATER");
    assertThat(console.see("partner:name").isEnabled()).isFalse();
    assertThat(console.shows(By.id("partner:save"))).isFalse();
  }

  @Test
  void aViewerReadsAllButPatronsAndMayChangeNothing() {
    console.signIn("viewer");
    console.go("home.xhtml");
    assertThat(console.shows(By.linkText("Patron services"))).isFalse();
    assertThat(console.shows(By.linkText("Scan in"))).isFalse();
    assertThat(console.shows(By.id("place:desk"))).isFalse();
    for (String page :
        new String[] {
          "borrowing-requests.xhtml",
          "borrowing-request.xhtml?id=1",
          "lending-requests.xhtml",
          "lending-request.xhtml?id=1",
          "receive.xhtml",
          "hold-shelf.xhtml",
          "expired.xhtml",
          "renewals.xhtml",
          "send-back.xhtml",
          "picks.xhtml",
          "pick-settings.xhtml?library=MAIN",
          "ship.xhtml",
          "loans.xhtml",
          "terms.xhtml",
          "terms-edit.xhtml?code=GENERAL",
          "partners.xhtml",
          "partner.xhtml?code=BRIGHTWATER",
          "messages.xhtml",
          "message.xhtml?id=1",
          "outbox.xhtml",
          "letters.xhtml",
          "letter.xhtml?id=1",
          "letter-templates.xhtml",
          "copyright.xhtml"
        }) {
      assertThat((List<?>) browser.driver().executeAsyncScript(READ, page, CHANGES))
          .as(page + " has a heading alone")
          .hasSize(1);
    }
    console.go("flow.xhtml");
    browser.see(By.cssSelector("a[href='ship.xhtml']"));
    assertThat(console.shows(By.cssSelector("a[href='scan.xhtml']"))).isFalse();
    var viewer = session("viewer");
    isRefused(viewer, "desk.xhtml", "work at the desk");
    isRefused(viewer, "returns.xhtml", "work at the desk");
    isRefused(viewer, "scan.xhtml", "work at the desk");
    isRefused(viewer, "patrons.xhtml", "read patrons' data");
    isRefused(viewer, "patron.xhtml?id=u88120", "read patrons' data");
    isRefused(viewer, "patron-edit.xhtml?id=u88120", "change patrons");
    isRefused(viewer, "partner.xhtml", "change partners");
    isRefused(viewer, "terms-edit.xhtml", "change the terms of use");
    isRefused(viewer, "institution.xhtml", "configure the institution");
    isRefused(viewer, "library.xhtml?code=MAIN", "configure the institution");
    isRefused(viewer, "libraries.xhtml", "configure the institution");
    isRefused(viewer, "mail.xhtml", "configure the institution");
    isRefused(viewer, "server-settings.xhtml", "configure the institution");
    isRefused(viewer, "setup.xhtml", "configure the institution");
    isRefused(viewer, "accounts.xhtml", "manage accounts");
    isRefused(viewer, "audit.xhtml", "read the audit");
    isRefused(viewer, "account.xhtml?username=admin", "manage accounts");
    console.go("account.xhtml?username=admin");
    console.seeText("You may not manage accounts");
    console.picture("not-allowed");
  }

  @Test
  void aPartnerManagerMayChangePartnersOnly() {
    console.signIn("partners");
    console.go("partners.xhtml");
    assertThat(console.shows(By.linkText("New partner"))).isTrue();
    try (Broker partner = Broker.open(server)) {
      console.go("partner.xhtml?code=" + partner.code());
      console.fill("partner:notes", "Call on Mondays.");
      console.click("partner:save");
      console.seeText("Saved.");
      console.seeText("changed by partners");
    }

    var manager = session("partners");
    isRefused(manager, "patron.xhtml?id=u88120", "read patrons' data");
    console.go("borrowing-request.xhtml?id=1");
    console.seeText("Your roles do not include this step.");
    isRefused(manager, "desk.xhtml", "work at the desk");
    isRefused(manager, "patron-edit.xhtml", "change patrons");
    assertThat(manager.get("loans.xhtml").body())
        .contains("id=\"list\"")
        .doesNotContain("name=\"tick\"", "list:renew");
  }

  @Test
  void aPartnerManagerMovesNothingButSimulatedItems() {
    var shelf = new Shelf(server);
    var barcode = shelf.newCopy().barcode();
    console.signIn("partners");
    try (var partner = Broker.open(server)) {
      var pages = new BrokerPages(console, browser);
      pages.beginLending(partner.code(), barcode);
      assertThat(pages.play("CheckOutItem")).isEqualTo("Shipped physically");

      console.go(simulator(partner, false, barcode));
      browser.see(By.id("begin"));
      assertThat(console.shows(By.id("play"))).isFalse();
      for (var step : List.of("Scan in", "CheckInItem", "RenewItem", "CheckOutItem")) {
        console.go(simulator(partner, true, barcode));
        browser.leave(() -> browser.click(By.xpath("//button[.='%s']".formatted(step))));
        console.seeText("is not the one of the simulated request");
        assertThat(shelf.status(barcode)).as(step).isEqualTo("ON_LOAN");
      }
    }
  }

  private static String simulator(Broker partner, boolean lending, String item) {
    return "simulator.xhtml?partner=%s&lending=%s&patron=P0043188&item=%s&request=SIM-1"
        .formatted(partner.code(), lending, item);
  }

  private Session session(String user) {
    var session = new Session(server);
    session.signIn(user, "interlend");
    return session;
  }

  private static void isRefused(Session visitor, String page, String purpose) {
    var answer = visitor.get(page);
    assertThat(answer.statusCode()).as(page).isEqualTo(403);
    assertThat(answer.body())
        .contains("You may not " + purpose, "<nav class=\"rail\" aria-label=\"Main\"");
  }

  @Test
  void aDeskOperatorSeesThatReceivingNeedsAnotherRole() {
    console.signIn("desk");
    console.go("borrowing-requests.xhtml?text=BRW-2026-000101");
    console.follow("Wool and weather");
    console.seeText("Your roles do not include this step.");
    assertThat(console.shows(By.id("next:receive"))).isFalse();
    console.go("receive.xhtml");
    console.seeText("You may not receive");
    console.go("partner.xhtml?code=BRIGHTWATER");
    console.seeText("You may not change partners");
    console.go("flow.xhtml");
    browser.see(By.cssSelector("a[href='scan.xhtml']"));
  }
}
