package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.fresh;
import static org.interlend.system.NcipMessage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** How staff find out what a partner's messages do, before and after it calls. */
@OnEachDatabase
class ConsoleBenchIT {

  private static Browser browser;

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final Console console;

  ConsoleBenchIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    console = new Console(server, browser).signIn("admin");
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
  void thePartnersPageCountsWhatIsOddAboutItsMessages() {
    try (var partner = Broker.open(server)) {
      console.go("partner.xhtml?code=" + partner.code());
      browser.see(By.cssSelector("main h1"));
      assertThat(console.text()).doesNotContain("What is odd");

      for (int times = 0; times < 2; times++) {
        broker.send(odd(partner)).succeeds("AcceptItem");
      }
      broker.send(odd(partner).patron("P0099999")).isProblem("Unknown User");
      broker.send(acceptItem(fresh("BENCH"), fresh("BENCH-I")).profile(partner.code()));

      var told = api().get("partners/" + partner.code() + "/warnings").json();
      assertThat(told.findValuesAsText("kind"))
          .containsExactly("ELEMENT_ORDER", "ELEMENT_PLACE", "REQUESTED_ACTION");
      assertThat(told.findValuesAsText("times")).containsExactly("3", "3", "2");
      for (int width : new int[] {820, 1280}) {
        browser.resize(width, 900);
        console.go("partner.xhtml?code=" + partner.code());
        console.seeText("What is odd about this partner’s messages");
        console.seeText("Elements in another order than the schema's");
        console.picture("partner-odd-" + width);
        assertThat(Legibility.flaws(browser)).isEmpty();
      }
      browser.click(By.cssSelector("section[aria-labelledby=odd] a"));
      console.seeText("The children of AcceptItem are in the wrong order");
    }
  }

  @Test
  void oddMessagesOfOnePartnerDoNotWaitForEachOther() {
    try (var partner = Broker.open(server)) {
      List<Callable<NcipAnswer>> messages = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        var message = odd(partner);
        messages.add(() -> broker.send(message));
      }

      Together.run(messages).forEach(answer -> answer.succeeds("AcceptItem"));

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

  /** An item for a patron, with an action nobody knows and elements where they do not belong. */
  private static NcipMessage odd(Broker partner) {
    return NcipMessage.of("AcceptItem")
        .profile(partner.code())
        .item(fresh("BENCH-I"))
        .requestId(fresh("BENCH"))
        .patron("P0043188")
        .with("RequestedActionType", text("RequestedActionType", "Juggle"))
        .book("Odd things")
        .with("Oddity", text("Oddity", "here"))
        .with("Whim", text("Whim", "here too"));
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }
}
