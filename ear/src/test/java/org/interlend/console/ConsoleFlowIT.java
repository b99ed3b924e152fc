package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The way of a loan through a broker, as a picture and on the page of a request. */
@OnOneDatabase
@NeedsBrowser
class ConsoleFlowIT {

  private static final Browser browser = Browser.shared();

  private final Console console;
  private final NcipClient broker;
  private final CirculationDesk desk;
  private final ApiClient api;

  ConsoleFlowIT(InterlendServer server) {
    console = new Console(server, browser);
    broker = new NcipClient(server);
    desk = new CirculationDesk(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void eachStepOfThePicturesLeadsToItsPage() {
    console.signIn("sharing");
    console.go("flow.xhtml");
    console.pictures("flow", 390, 820, 1280);
    var steps = browser.driver().findElements(By.cssSelector("svg.flow a"));
    assertThat(steps).hasSize(15);
    for (var step : steps) {
      String page = step.getDomAttribute("href");
      assertThat(step.getDomAttribute("aria-label")).matches("\\d\\. .+ \\((Broker|Library)\\)");
      assertThat(console.status(page)).as(page).isEqualTo(200);
    }
  }

  @Test
  void thePageOfARequestSaysWhatTheBrokerToldAndWhatIsAwaited() {
    String request = fresh("FLOW");
    broker.send(acceptItem(request, request + "-I")).succeeds("AcceptItem");
    assertThat(desk.lend("P0043188", request + "-I").status()).isEqualTo(201);
    assertThat(desk.takeBack(request + "-I").status()).isEqualTo(200);
    String id =
        api.get("borrowing-requests?externalId=" + request).json().at("/rows/0/id").asText();
    assertThat(
            api.post("borrowing-requests/" + id + "/steps", "{\"step\": \"SEND_BACK\"}").status())
        .isEqualTo(200);

    console.signIn("sharing");
    console.go("borrowing-request.xhtml?id=" + id);
    console.seeText("AcceptItem from the broker");
    console.seeText("Awaited from the broker: CheckInItem");
    console.picture("request-flow");
  }
}
