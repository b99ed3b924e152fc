package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interlend.support.ApiClient;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The link from a discovery system to the broker's request page. */
@OnOneDatabase
@NeedsBrowser
class RequestFormUrlIT {

  private static final String BOOK =
      "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book"
          + "&rft.btitle=L%27%C3%A9cume+des+jours&rft.au=Vian%2C+Boris&rft.isbn=9782253140870"
          + "&rfr_id=info%3Asid%2Fprimo.exlibrisgroup.com";

  private static final Browser browser = Browser.shared();
  private static HttpServer broker;
  private static final List<URI> VISITS = new CopyOnWriteArrayList<>();

  private final InterlendServer server;
  private final ApiClient api;
  private final HttpClient http = HttpClient.newHttpClient();
  private Console console;

  RequestFormUrlIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
  }

  @BeforeAll
  static void openBroker() throws IOException {
    broker =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), 5);
    broker.createContext(
        "/",
        exchange -> {
          VISITS.add(exchange.getRequestURI());
          byte[] page = "<title>Broker</title>The broker's form".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    broker.start();
  }

  @AfterAll
  static void closeBroker() {
    broker.stop(0);
  }

  @BeforeEach
  void openConsole() {
    console = new Console(server, browser);
    VISITS.clear();
    partner("LINK-A", "Hillside Interlibrary Loan", at("/OpenURL?{openurl}"), "ACTIVE");
    partner("LINK-B", "Union Requests", null, "ACTIVE");
  }

  @AfterEach
  void removeLinks() {
    partner("LINK-A", "Hillside Interlibrary Loan", null, "INACTIVE");
    partner("LINK-B", "Union Requests", null, "INACTIVE");
  }

  @Test
  void aCompleteOpenUrlIsRedirectedAtOnce() {
    HttpResponse<String> answer = get(BOOK);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(
            at("/OpenURL?url_ver=Z39.88-2004&url_ctx_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Actx")
                + "&ctx_ver=Z39.88-2004&ctx_enc=info%3Aofi%2Fenc%3AUTF-8"
                + "&rfr_id=info%3Asid%2Fprimo.exlibrisgroup.com&rft_id=urn%3AISBN%3A9782253140870"
                + "&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book"
                + "&rft.btitle=L%27%C3%A9cume%20des%20jours&rft.au=Vian%2C%20Boris"
                + "&rft.aulast=Vian&rft.aufirst=Boris&rft.isbn=9782253140870");
    assertThat(answer.headers().firstValue("Set-Cookie")).as("nothing is kept").isEmpty();
  }

  @Test
  void aLatin1OpenUrlReachesTheBrokerAsUtf8() {
    partner("LINK-B", "Union Requests", at("/new/{isbn}?t={title}&a={author}"), "ACTIVE");

    assertThat(
            get("partner=LINK-B&ctx_enc=info%3Aofi%2Fenc%3AISO-8859-1&genre=book"
                    + "&title=%C9t%E9&aulast=Camus&isbn=9782070360420")
                .headers()
                .firstValue("Location"))
        .hasValue(at("/new/9782070360420?t=%C3%89t%C3%A9&a=Camus"));
  }

  @Test
  void hostileValuesStayParametersOfTheBrokersAddress() {
    partner("LINK-B", "Union Requests", at("/new/{title}?a={author}"), "ACTIVE");

    HttpResponse<String> answer =
        get(
            "partner=LINK-B&genre=book&title=%2F%2Fevil.example%2F%3F"
                + "&au=x%0D%0ASet-Cookie%3A+a%3Db");

    assertThat(answer.headers().firstValue("Location"))
        .hasValue(at("/new/%2F%2Fevil.example%2F%3F?a=x%20%20Set-Cookie%3A%20a%3Db"));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aPatronEntersMissingFields() {
    String article =
        "genre=article&title=Wetlands&aulast=Szalay&volume=21&id=doi:10.1672/x"
            + "&sid=%22%3E%3Cscript%3E";
    picture("request-form", article);
    console.seeText("Some details are missing");
    assertThat(console.value("title")).isEqualTo("Wetlands");
    assertThat(console.value("author")).isEqualTo("Szalay");
    assertThat(console.see("articleTitle").getDomAttribute("aria-invalid")).isEqualTo("true");

    console.fill("articleTitle", "Reed & rush: été");
    console.click("go");

    console.seeText("The broker's form");
    assertThat(VISITS.get(0).getPath()).isEqualTo("/OpenURL");
    assertThat(VISITS.get(0).getRawQuery())
        .contains(
            "&rfr_id=info%3Asid%2F%22%3E%3Cscript%3E&rft_id=info%3Adoi%2F10.1672%2Fx&",
            "&rft.genre=article&rft.jtitle=Wetlands",
            "&rft.atitle=Reed%20%26%20rush%3A%20%C3%A9t%C3%A9&rft.au=Szalay&",
            "&rft.volume=21");
  }

  @Test
  void anEmptyFormReportsMissingFieldsOnlyAfterSubmit() {
    picture("request-empty", "");
    assertThat(console.text()).doesNotContain("Some details are missing");
    new Select(console.see("rft.genre")).selectByVisibleText("Book");
    console.fill("title", "Walking the watershed");
    console.click("go");
    console.seeText("Please give the author, or else the ISBN below.");
    console.fill("isbn", "9780306406157");
    console.click("go");

    console.seeText("The broker's form");
    assertThat(VISITS.get(0).getRawQuery())
        .contains("&rft.btitle=Walking%20the%20watershed&rft.isbn=9780306406157");
  }

  @Test
  void thePatronChoosesAmongSeveralPartners() {
    partner("LINK-B", "Union Requests", at("/new?t={title}"), "ACTIVE");
    picture("request-choice", BOOK);
    new Select(console.see("partner")).selectByVisibleText("Union Requests");
    console.click("go");

    console.seeText("The broker's form");
    assertThat(VISITS.get(0)).hasToString("/new?t=L%27%C3%A9cume%20des%20jours");
  }

  @Test
  void aPatronSignsInAndRequestsWhatStaffThenOrder() {
    partner("LINK-B", "Union Requests", null, "ACTIVE", "STAFF");
    String title = fresh("Wanted");
    String book = "partner=LINK-B&genre=book&au=Vian&title=" + title;
    picture("request-sign-in", book);
    go(book + "&language=sv");
    console.click("edit");
    console.see("author");
    assertThat(console.see("go").getText()).isEqualTo("Fortsätt");
    console.seeText("Biblioteket beställer den åt dig.");
    assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo("sv");
    go(book);
    console.fill("signIn:card", "P0043177");
    console.fill("signIn:pin", "4821");
    console.click("signIn:enter");
    console.see("confirm:place");
    picture("request-confirm", book);
    console.click("confirm:place");
    console.seeText("The library will order it for you.");
    console.seeText(title);
    console.seeText("The library will order it");
    console.click("leave:out");

    console.signIn("admin");
    console.go("patron-requests.xhtml");
    console.seeText(title);
    console.picture("patron-requests");
    console.fill("list:number", "U-" + title);
    console.click("list:ordered");
    console.seeText("Tick the rows first.");
    browser.click(By.cssSelector("input[name=tick][aria-label*='" + title + "']"));
    console.click("list:ordered");
    console.seeText("Marked as ordered");
    assertThat(entered("list:number")).isEmpty();
    console.go("patron-requests.xhtml?show=AWAITED");
    console.seeText("U-" + title);
    assertThat(Legibility.flaws(browser)).isEmpty();
  }

  @Test
  void staffEnterARequestForAPatronAtTheDesk() {
    partner("LINK-B", "Union Requests", null, "ACTIVE", "STAFF");
    String title = fresh("Told");
    console.signIn("desk");
    console.go("patron.xhtml?id=u88120");
    browser.click(By.linkText("Request for the patron"));
    console.choose("work:genre", "article");
    console.fill("work:cited:0:value", title);
    console.click("work:place");
    console.seeText("This is missing: Title of the article, chapter or paper. The work");
    console.choose("work:genre", "book");
    console.click("work:place");
    console.seeText("This is missing: Author or ISBN. The work");
    console.fill("work:cited:2:value", "Vian");
    console.choose("work:partner", "LINK-B");
    console.click("work:place");
    console.seeText("Staff order it next.");
    console.signIn("admin");
    console.go("patron-requests.xhtml");
    console.seeText(title);
    browser.see(By.xpath("//tr[contains(., '%s')]//span[text()='desk']".formatted(title)));
  }

  @Test
  void theNoteToOnePatronIsNotTheNextOnes() {
    partner("LINK-B", "Union Requests", null, "ACTIVE", "STAFF");
    List<String> titles = List.of(fresh("Canceled"), fresh("Canceled"));
    for (String title : titles) {
      go("partner=LINK-B&genre=book&au=Vian&title=" + title);
      if (console.shows(By.id("signIn:card"))) {
        console.fill("signIn:card", "P0043177");
        console.fill("signIn:pin", "4821");
        console.click("signIn:enter");
      }
      console.click("confirm:place");
      console.seeText("The library will order it for you.");
    }
    console.click("leave:out");
    console.signIn("admin");
    console.go("patron-requests.xhtml");
    for (String title : titles) {
      browser.click(By.cssSelector("input[name=tick][aria-label*='" + title + "']"));
      console.fill("list:note", "About " + title);
      console.choose("list:reason", "");
      console.click("list:cancel");
      console.seeText("Choose a reason first");
      console.choose("list:reason", "NoLongerNeeded");
      console.click("list:cancel");
      browser.await(() -> !console.shows(By.cssSelector("input[aria-label*='" + title + "']")));
      assertThat(entered("list:note")).isEmpty();
      assertThat(entered("list:reason")).isEmpty();
    }
  }

  /** Also of a field that an empty list hides. */
  private static String entered(String field) {
    return browser.driver().findElement(By.id(field)).getDomProperty("value");
  }

  @Test
  void whatASignedInPatronRequestsAtTheBrokerIsKept() {
    partner("LINK-A", "Hillside", at("/new?t={title}&r={reference}"), "ACTIVE", "SIGNED_IN_LINK");
    String title = fresh("Kept");
    go("partner=LINK-A&genre=book&au=Vian&title=" + title);
    console.fill("signIn:card", "P0043177");
    console.fill("signIn:pin", "4821");
    console.click("signIn:enter");
    console.click("confirm:place");

    console.seeText("The broker's form");
    String number =
        api.get("patron-requests?partner=LINK-A")
            .json()
            .path("rows")
            .path(0)
            .path("number")
            .asText();
    assertThat(VISITS.get(0)).hasToString("/new?t=%s&r=%s".formatted(title, number));
    console.go("my/");
    console.seeText("You requested it at Hillside; there is no answer yet");
    browser.clickSure(By.cssSelector("button[title='Cancel " + title + "']"));
    console.seeText("The request is canceled.");
    assertThat(console.text()).doesNotContain(title);
    console.click("leave:out");
  }

  @Test
  void anUnknownPartnerGetsAnExplanation() {
    assertThat(get(BOOK + "&partner=%3Cb%3EUNKNOWN").statusCode()).isEqualTo(404);
    picture("request-unknown-partner", BOOK + "&partner=%3Cb%3EUNKNOWN");
    console.seeText("There is no service \"<b>UNKNOWN\" through which you could request.");
    console.click("go");
    console.seeText("The broker's form");
  }

  @Test
  void withoutAnyRequestLinkThePageRefersToTheDesk() {
    removeLinks();
    go(BOOK);

    console.seeText("The library takes no requests on this page at present.");
    assertThat(console.shows(By.id("work"))).isFalse();
  }

  @Test
  void theApiRefusesATemplateBesideItsField() {
    ApiClient.Answer answer =
        api.put(
            "partners/LINK-A",
            """
            {"name": "Hillside", "requestLink": "https://hillside.example/?t={titel}"}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo("requestLink");
    assertThat(answer.detail()).contains("There is no placeholder {titel}.");
    assertThat(api.get("partners/LINK-A").json().path("requestLink").asText())
        .isEqualTo(at("/OpenURL?{openurl}"));
  }

  @Test
  void staffSetTheRequestLinkInThePartnersForm() {
    console.signIn("partners");
    console.go("partner.xhtml?code=LINK-A#connection");
    console.fill("partner:requestLink", "https://ill.{isbn}.example/");
    console.click("partner:save");
    console.seeText("A placeholder may not be part of the host");
    console.picture("partner-request-link");

    console.fill("partner:requestLink", at("/new?i={isbn}"));
    console.click("partner:save");
    console.seeText("Saved.");

    assertThat(get(BOOK).headers().firstValue("Location")).hasValue(at("/new?i=9782253140870"));
  }

  private void partner(String code, String name, String link, String status) {
    partner(code, name, link, status, "LINK");
  }

  private void partner(String code, String name, String link, String status, String ordering) {
    assertThat(
            api.put(
                    "partners/" + code,
                    """
                    {"name": "%s", "status": "%s", "borrowingSupported": true, "requestLink": %s,
                     "patronOrdering": "%s", "acceptItem": {"location": "BORROW", "pickupLibrary": "MAIN"}}
                    """
                        .formatted(name, status, link == null ? null : '"' + link + '"', ordering))
                .status())
        .isIn(200, 201);
  }

  private static String at(String rest) {
    return "http://127.0.0.1:%d%s".formatted(broker.getAddress().getPort(), rest);
  }

  private void go(String openUrl) {
    console.go("my/request.xhtml?" + openUrl);
    browser.see(By.cssSelector("main h1"));
  }

  /** Opens the page, and looks at it in the sizes of a screen and a tablet. */
  private void picture(String name, String openUrl) {
    go(openUrl);
    console.looksLegible(name, 820);
  }

  private HttpResponse<String> get(String openUrl) {
    try {
      return http.send(
          HttpRequest.newBuilder(server.httpUri().resolve("console/my/request.xhtml?" + openUrl))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
