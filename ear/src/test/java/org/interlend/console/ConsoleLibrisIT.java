package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.libris.LibrisOrder;
import org.interlend.libris.LibrisPartner;
import org.interlend.libris.LibrisServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Answers to Libris on the page of a lending request. */
@OnOneDatabase
@NeedsBrowser
class ConsoleLibrisIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Records records;
  private LibrisServer libris;
  private LibrisPartner partner;
  private LibrisOrder order;
  private Console console;

  ConsoleLibrisIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    libris = new LibrisServer();
    partner = LibrisPartner.open(server, libris);
    order = partner.requestFrom(partner.sigel() + "R");
    partner.run();
    console = new Console(server, browser);
    console.signIn("sharing");
    console.go(
        "lending-request.xhtml?id="
            + records.value(
                "select id from lending_request where external_id = ?", order.number()));
  }

  @AfterEach
  void close() {
    partner.close();
    libris.close();
  }

  @Test
  void staffMarkARequestAsReadAndRefuseItWithAText() {
    browser.click(By.xpath("//summary[text()='Other steps']"));
    browser.click(By.cssSelector("button[id$=':read']"));
    console.seeText("Marked as read in Libris.");
    console.seeText("Läst");
    console.picture("lending-libris-read");

    console.fill("libris:text", "Utlånad till maj");
    choose("On loan (Utlånad)");
    console.click("libris:send");

    console.seeText("Answered in Libris: On loan.");
    assertThat(libris.updates(order).get(1))
        .containsEntry("response_id", "1")
        .containsEntry("added_response", "Utlånad till maj");
    console.picture("lending-libris-answered");
  }

  @Test
  void whatIsTypedStaysWhenLibrisRefusesTheAnswer() {
    libris.refusesUpdates(true);
    console.fill("libris:text", "Vi letar");
    choose("Reserved for you (Reserverad för er)");
    console.click("libris:send");

    console.seeText("Svaret kan inte tas emot");
    assertThat(console.value("libris:text")).isEqualTo("Vi letar");
    console.picture("lending-libris-refused");
  }

  private void choose(String response) {
    new Select(console.see("libris:response")).selectByVisibleText(response);
  }
}
