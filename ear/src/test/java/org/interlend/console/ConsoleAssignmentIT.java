package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff assign requests to themselves and to colleagues. */
@OnOneDatabase
@NeedsBrowser
class ConsoleAssignmentIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Console console;
  private final DeskPages pages;

  ConsoleAssignmentIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    console = new Console(server, browser);
    pages = new DeskPages(console);
  }

  @Test
  void aRequestIsAssignedOnItsPageAndSeveralInTheList() {
    try (var partner = Broker.open(server)) {
      var first = fresh("MINE");
      var second = fresh("THEIRS");
      for (var request : new String[] {first, second}) {
        broker
            .send(acceptItem(request, request + "-A").profile(partner.code()))
            .succeeds("AcceptItem");
      }
      var list = "borrowing-requests.xhtml?partner=" + partner.code();
      console.signIn("sharing");
      console.go(list + "&text=" + first);
      pages.follow("Tea roads of " + first);
      assertThat(console.see("assigned-to").getText()).isEqualTo("Not assigned");
      console.click("assignment:toMe");
      console.seeText("The request is assigned to sharing.");
      assertThat(console.see("assigned-to").getText()).isEqualTo("sharing");
      console.picture("request-assigned");
      assertThat(Legibility.flaws(browser)).isEmpty();

      console.go("home.xhtml");
      assertThat(browser.see(By.cssSelector("main a[href*='assignedTo=sharing']")).getText())
          .contains("Assigned to me");

      console.go(list);
      console.seeText("me (sharing)");
      console.picture("requests-assigned");
      assertThat(Legibility.flaws(browser)).isEmpty();
      pages.tick("Tea roads of " + second);
      browser.click(By.cssSelector(".bulk details:last-of-type summary"));
      console.choose("list:assignee", "desk");
      console.click("list:assign");
      console.seeText("The request is assigned to desk.");
      assertThat(assignee(partner.code(), second)).isEqualTo("desk");
      assertThat(assignee(partner.code(), first)).isEqualTo("sharing");
      console.go(list + "&assignedTo=desk");
      console.seeText("Tea roads of " + second);
      assertThat(console.text()).doesNotContain("Tea roads of " + first);
    }
  }

  @Test
  void thePageOfADeactivatedAccountNamesItsRequests() {
    try (var partner = Broker.open(server)) {
      var request = fresh("LEFT");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      var list = "borrowing-requests?partner=" + partner.code();
      var id = api.get(list).json().at("/rows/0/id").asText();
      assertThat(
              api.put(
                      "staff/leaving",
                      "{\"displayName\": \"Lea Ving\", \"roles\": [\"DESK_OPERATOR\"]}")
                  .status())
          .isEqualTo(201);
      assertThat(
              api.put("borrowing-requests/" + id + "/assignment", "{\"account\": \"leaving\"}")
                  .status())
          .isEqualTo(200);
      console.signIn("admin");
      console.go("account.xhtml?username=leaving");
      console.click("account:active");
      browser.leave(() -> console.click("account:save"));
      assertThat(console.see("assigned").getText()).contains("Assign them to others");
      browser.click(By.cssSelector("#assigned a"));
      console.seeText("Tea roads of " + request);
      console.seeText("leaving (no longer takes requests)");
    } finally {
      api.delete("staff/leaving");
    }
  }

  @Test
  void aChosenColleagueStaysChosenAfterARefusal() {
    try (var partner = Broker.open(server)) {
      var request = fresh("STALE");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      console.signIn("sharing");
      console.go("borrowing-requests.xhtml?partner=" + partner.code());
      pages.follow("Tea roads of " + request);
      console.choose("assignment:assignee", "desk");
      var id = console.address().replaceFirst(".*id=(\\d+).*", "$1");
      assertThat(
              api.post(
                      "borrowing-requests/" + id + "/staff-notes",
                      "{\"text\": \"Written meanwhile\"}")
                  .status())
          .isEqualTo(200);

      browser.leave(() -> console.click("assignment:assign"));
      console.seeText("Your action is not done yet");
      assertThat(console.value("assignment:assignee")).isEqualTo("desk");
      console.click("assignment:assign");
      console.seeText("The request is assigned to desk.");
      assertThat(console.see("assigned-to").getText()).isEqualTo("desk");
    }
  }

  private String assignee(String partner, String request) {
    return api.get("borrowing-requests?partner=%s&externalId=%s".formatted(partner, request))
        .json()
        .at("/rows/0/assignedTo")
        .asText();
  }
}
