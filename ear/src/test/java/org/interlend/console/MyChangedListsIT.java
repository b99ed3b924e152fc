package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A patron's buttons after the lists of the page have changed. */
@OnOneDatabase
@NeedsBrowser
class MyChangedListsIT {

  private static final String PIN = "4821";
  private static final Browser browser = Browser.shared();

  private final Records records;
  private final ApiClient api;
  private final CirculationDesk desk;
  private final Console page;
  private final String patron = fresh("PATRON");
  private final String first = fresh("FIRST");
  private final String second = fresh("SECOND");

  MyChangedListsIT(InterlendServer server) {
    records = new Records(server);
    api = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
    page = new Console(server, browser);
  }

  @BeforeEach
  void enterPatronAndItems() {
    put(
        "patrons/" + patron,
        """
        {"barcodes": ["%s"], "firstName": "Ada", "lastName": "Byron", "group": "STAFF",
         "email": "ada@example.org", "language": "en", "pin": "%s"}"""
            .formatted(patron, PIN));
    for (var item : new String[] {first, second}) {
      put(
          "items/" + item,
          """
          {"title": "%s", "location": "STACKS", "policy": "BOOK"}"""
              .formatted(item));
    }
  }

  @Test
  void aPatronRenewsTheLoanBesideTheButtonAndOnlyOnce() {
    for (var item : new String[] {first, second}) {
      assertThat(desk.lend(patron, item).status()).isEqualTo(201);
      records.execute(
          "update loan set due_at = due_at - interval '20' day where barcode = '%s'"
              .formatted(item));
    }
    signIn();
    assertThat(desk.takeBack(first).status()).isEqualTo(200);
    press("Renew " + first);
    page.seeText("You do not have this on loan any more.");
    assertThat(renewals(second)).isZero();

    press("Renew " + second);
    page.seeText("Renewed until");
    browser.driver().navigate().refresh();
    page.seeText("My requests and loans");
    assertThat(renewals(second)).isEqualTo(1);
    desk.takeBack(second);
  }

  @Test
  void aPatronCancelsTheHoldBesideTheButton() {
    for (var item : new String[] {first, second}) {
      assertThat(desk.hold(patron, item).status()).isEqualTo(201);
    }
    signIn();
    assertThat(desk.cancelHold(patron, first).status()).isEqualTo(200);
    pressSure("Cancel " + first);
    assertThat(page.shows(By.cssSelector("button[title='Cancel " + first + "']"))).isFalse();
    assertThat(
            records.count(
                "select count(*) from hold h join item i on i.id = h.item_id"
                    + " where i.barcode = ? and h.status = 'CANCELED'",
                second))
        .isZero();
    pressSure("Cancel " + second);
    page.seeText("The hold is canceled.");
  }

  private long renewals(String item) {
    return records.count("select renewals from loan where barcode = ?", item);
  }

  private void put(String path, String body) {
    var answer = api.put(path, body);
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
  }

  private void signIn() {
    page.go("my/index.xhtml");
    page.fill("signIn:card", patron);
    page.fill("signIn:pin", PIN);
    page.click("signIn:enter");
    page.seeText("My requests and loans");
  }

  private void press(String title) {
    browser.leave(() -> browser.click(By.cssSelector("button[title='" + title + "']")));
  }

  private void pressSure(String title) {
    browser.leave(() -> browser.clickSure(By.cssSelector("button[title='" + title + "']")));
  }
}
