package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Lists that are longer than a screen. */
@OnEachDatabase
class ConsoleListsIT {

  private static final int REQUESTS = 45;
  private static Browser browser;

  private final InterlendServer server;
  private final Console console;

  ConsoleListsIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser);
  }

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @Test
  void requestsAreSortedAndPagedInTheDatabase() {
    try (Broker partner = Broker.open(server)) {
      announce(partner);
      console.signIn("viewer");
      console.go("requests.xhtml?partner=" + partner.code());
      seeRows("1 to 20 of 45 requests", 45, 26);
      console.picture("requests-long");
      assertThat(Legibility.flaws(browser)).isEmpty();

      browser.click(By.cssSelector(".ui-paginator-next"));
      seeRows("21 to 40 of 45 requests", 25, 6);

      sortBy("Title");
      seeRows("1 to 20 of 45 requests", 1, 20);
      browser.click(By.cssSelector(".ui-paginator-page[aria-label='Page 3']"));
      seeRows("41 to 45 of 45 requests", 41, 45);
      sortBy("Title");
      seeRows("1 to 20 of 45 requests", 45, 26);

      sortBy("Lender due");
      seeRows("1 to 20 of 45 requests", 1, 20);
      browser.see(header("Lender due")).sendKeys(Keys.ENTER);
      seeRows("1 to 20 of 45 requests", 45, 26);
    }
  }

  /** The higher the volume's number, the later it was announced and is due. */
  private void announce(Broker partner) {
    NcipClient broker = new NcipClient(server);
    for (int volume = 1; volume <= REQUESTS; volume++) {
      String due = LocalDate.now().plusDays(100 + volume) + "T12:00:00Z";
      broker
          .send(
              acceptItem(partner.code() + "-" + volume, partner.code() + "-" + volume + "-A")
                  .profile(partner.code())
                  .book("Annals, volume %02d".formatted(volume))
                  .with("DateForReturn", text("DateForReturn", due)))
          .succeeds("AcceptItem");
    }
  }

  private void sortBy(String column) {
    browser.click(header(column));
  }

  private static By header(String column) {
    return By.xpath("//th[.//span[text()='" + column + "']]");
  }

  private void seeRows(String report, int first, int last) {
    console.seeText(report);
    browser.await(() -> title(0).equals("Annals, volume %02d".formatted(first)));
    int rows = titles().size();
    assertThat(rows).isEqualTo(Math.abs(last - first) + 1);
    assertThat(title(rows - 1)).isEqualTo("Annals, volume %02d".formatted(last));
  }

  private String title(int row) {
    return titles().get(row).getText();
  }

  private List<WebElement> titles() {
    return browser.driver().findElements(By.cssSelector("#list\\:requests .row-title"));
  }
}
