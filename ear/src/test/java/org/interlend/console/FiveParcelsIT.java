package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Five parcels are received with one click and a scan of each. */
@OnOneDatabase
@NeedsBrowser
class FiveParcelsIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;

  FiveParcelsIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void fiveParcelsAreReceivedWithFiveScans() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var broker = new NcipClient(server);
      var requests = List.of("FIVE-1", "FIVE-2", "FIVE-3", "FIVE-4", "FIVE-5");
      for (var request : requests) {
        broker
            .send(NcipMessage.acceptItem(request, request + "-A").profile(partner.code()))
            .succeeds("AcceptItem");
      }
      var console = new Console(server, browser).signIn("sharing");
      console.go("home.xhtml");
      console.follow("Receiving");
      for (var request : requests) {
        console.type(request + "-A" + Keys.ENTER);
      }
      browser.await(
          () -> browser.driver().findElements(By.cssSelector("#scanned .lines > li")).size() == 5);
      assertThat(browser.driver().findElements(By.cssSelector("#scanned .dot.red"))).isEmpty();
      var received =
          new ApiClient(server, "admin", "interlend")
              .get("borrowing-requests?status=PHYSICALLY_RECEIVED_BY_LIBRARY&text=FIVE-")
              .json();
      assertThat(received.path("total").asInt()).isEqualTo(5);
    }
  }
}
