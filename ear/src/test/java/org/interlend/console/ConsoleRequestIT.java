package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;

import java.time.Duration;
import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.BrokerServer.Reply;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The less usual steps of a request, taken on its page in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleRequestIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PATRON = "P0043188";
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private Console console;

  ConsoleRequestIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void staffCancelWithAReason() {
    var request = accept("STEP");
    openOtherSteps(request);
    console.picture("request-other-steps");
    console.fill("other:reason", "Found in our own stacks");
    console.choose("other:reasonCode", "NoLongerNeeded");
    browser.clickSure(By.id("other:cancel"));
    console.seeText("The request is canceled.");
    console.seeText("Found in our own stacks");
    console.picture("request-canceled");
    assertThat(records.status(request)).isEqualTo("CANCELED_BY_STAFF");
    assertThat(records.temporaryRecords(request)).isEqualTo(List.of(0L, 0L, 0L, 0L));
  }

  @Test
  @DisplayName("C75 staff who have a request open while the broker closes it see a message")
  void aRequestThatTheBrokerClosesMeanwhileIsReported() {
    var request = accept("C75");
    openOtherSteps(request);
    console.fill("other:reason", "Found in our own stacks");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    var before = records.snapshot();

    console.choose("other:reasonCode", "NoLongerNeeded");
    browser.clickSure(By.id("other:cancel"));

    console.seeText("While you were looking at this request");
    console.seeText("Your action is not done yet");
    console.picture("request-conflict");
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(List.of(0L, 0L, 0L, 0L));
  }

  @Test
  void aConcurrentChangeKeepsTheInputAndStaffMayDecideAgain() {
    var request = lent("SECOND");
    openOtherSteps(request);
    console.fill("other:reason", "Coffee on page 12");
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);

    console.choose("other:reasonCode", "DamagedOnArrival");
    console.click("other:reportDamaged");
    console.seeText("Your action is not done yet");
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    assertThat(console.value("other:reason")).isEqualTo("Coffee on page 12");
    console.choose("other:reasonCode", "DamagedOnArrival");
    console.click("other:reportDamaged");
    console.seeText("Reported damaged.");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aDamagedItemStaysOnLoanUntilItIsReturned() {
    var request = lent("STEP");
    openOtherSteps(request);
    console.fill("other:reason", "Coffee on page 12");
    console.choose("other:reasonCode", "DamagedOnArrival");
    console.click("other:reportDamaged");
    console.seeText("Reported damaged.");
    console.seeText("Coffee on page 12");
    console.click("next:takeBack");
    console.seeText("Taken back");
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void staffCompleteAReturnedRequestThatTheBrokerDoesNotCheckIn() {
    var request = lent("BYHAND");
    openOtherSteps(request);
    assertThat(console.shows(By.cssSelector("button[id$=complete]"))).isFalse();
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);

    seeOtherSteps(request);
    console.fill("other:reason", "The broker has closed down");
    console.picture("request-other-steps");
    console.click("other:complete");
    console.seeText("its temporary records are deleted");
    console.seeText("Completed by hand, without the broker");
    console.seeText("The broker has closed down");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(List.of(0L, 0L, 0L, 0L));
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void disabledStepsAreNotOfferedAndAreRefusedWithAnExplanation() {
    try (var partner =
        Broker.open(server)
            .borrowing("stepsOff", List.of("CANCEL_BY_STAFF", "REPORT_LOST", "REPORT_DAMAGED"))) {
      var request = NcipMessage.fresh("OFF");
      broker
          .send(
              acceptItem(request, request + "-A")
                  .profile(partner.code())
                  .book("Book of " + request))
          .succeeds("AcceptItem");
      openOtherSteps(request);
      console.see("other:complete");
      for (var step : List.of("cancel", "reportLost", "reportDamaged", "renew")) {
        assertThat(console.shows(By.id("other:" + step))).as(step).isFalse();
      }
      for (var step : List.of("CANCEL", "REPORT_LOST", "REPORT_DAMAGED")) {
        var refused = step(request, step);
        assertThat(refused.status()).as(step).isEqualTo(409);
        assertThat(refused.detail()).startsWith("This step is switched off for the partner");
      }
      assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      console.go("partner.xhtml?code=" + partner.code());
      console.picture("partner-steps");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  private ApiClient.Answer step(String request, String step) {
    var id = records.count("select id from borrowing_request where external_id = ?", request);
    return new ApiClient(server, "sharing", "interlend")
        .post("borrowing-requests/%d/steps".formatted(id), "{\"step\": \"%s\"}".formatted(step));
  }

  @Test
  void eachVolumeHasItsOwnSteps() {
    var request = accept("SET");
    broker.send(acceptItem(request, request + "-B").patron(PATRON)).succeeds("AcceptItem");
    console.signIn("sharing");
    console.find(request);
    console.see("volumes");
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    console.fill("one:note", "Its back is broken");
    console.picture("request-volumes");
    console.choose("one:itemReason", "DamagedByBorrower");
    press("Report damaged: item " + request + "-A");
    console.seeText("Done for item " + request + "-A: Report damaged.");
    console.seeText("Its back is broken");
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    console.choose("one:itemReason", "LostInTransit");
    press("Report lost: item " + request + "-B");
    console.seeText("Done for item " + request + "-B: Report lost.");
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    console.seeText("Next: Send back to the partner");
    console.picture("request-volumes-apart");
    console.go("send-back.xhtml");
    browser.see(By.xpath("//tr[contains(., '" + request + "-A')]/td[.='Damaged']"));
    console.find(request);
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    press("Send back: item " + request + "-A");
    console.seeText("Done for item " + request + "-A: Send back.");
    assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");
    for (var volume : List.of("-A", "-B")) {
      broker.send(checkInItem(request + volume)).succeeds("CheckInItem");
    }
    console.find(request);
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    console.picture("request-volumes-closed");
    press("Reactivate (it is here): item " + request + "-A");
    console.seeText("Done for item " + request + "-A: Reactivate (it is here).");
    assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
    assertThat(records.count("select count(*) from item where barcode = ?", request + "-A"))
        .isEqualTo(1);
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
  }

  private void press(String button) {
    browser.click(By.cssSelector("button[aria-label='%s']".formatted(button)));
  }

  @Test
  void aRecallOfOneItemLeavesTheOther() {
    var request = accept("SET");
    broker.send(acceptItem(request, request + "-B").patron(PATRON)).succeeds("AcceptItem");
    openOtherSteps(request);
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    console.setDay("one:until", Records.today().minusDays(1));
    press("Enter a recall by the lender: item " + request + "-A");
    console.seeText("has passed already");
    console.setDay("one:until", Records.today().plusDays(1));
    press("Enter a recall by the lender: item " + request + "-A");
    console.seeText("Done for item " + request + "-A: Enter a recall by the lender.");
    assertThat(
            records.rows(
                "select status from item where barcode in (?, ?) order by barcode",
                request + "-A",
                request + "-B"))
        .isEqualTo(List.of(List.of("TO_RETURN_TO_PARTNER"), List.of("ON_HOLD_SHELF")));
  }

  @Test
  void whoCancelsReadsWhichItemsAreHere() {
    var request = accept("SET");
    for (var volume : List.of("-B", "-C")) {
      broker.send(acceptItem(request, request + volume).patron(PATRON)).succeeds("AcceptItem");
    }
    openOtherSteps(request);
    browser.click(By.xpath("//summary[.='Steps for one item']"));
    press("Send back: item " + request + "-A");
    console.seeText("Done for item " + request + "-A: Send back.");
    seeOtherSteps(request);
    console.choose("other:reasonCode", "NoLongerNeeded");
    browser.clickSure(By.id("other:cancel"));
    console.seeText(
        "%1$s-B, %1$s-C are here, and their records are deleted: send them back to the lender"
            .formatted(request));
  }

  @Test
  void staffReactivateARequestCompletedByMistake() {
    var request = lent("STEP");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    openOtherSteps(request);
    console.click("other:reactivateOnLoan");
    console.seeText("Request reactivated, with new temporary records of " + request + "-A");
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(records.temporaryRecords(request).subList(0, 3)).isEqualTo(List.of(1L, 1L, 1L));

    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(List.of(0L, 0L, 0L, 0L));
  }

  @Test
  void aRenewalRequestKeepsTheDueDateUntilTheLenderAnswers() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server).borrowing("sendRenewItem", true).with("ncipUrl", peer.url())) {
      var request = NcipMessage.fresh("RENEW");
      peer.reply(request + "-A", Reply.of(BrokerServer.pending("")));
      broker
          .send(
              acceptItem(request, request + "-A")
                  .profile(partner.code())
                  .book("Book of " + request))
          .succeeds("AcceptItem");
      assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
      var due = due(request);

      openOtherSteps(request);
      console.click("other:renew");
      console.seeText("The due date stands until it answers.");
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");
      assertThat(due(request)).isEqualTo(due);
      Await.until(
          PATIENCE,
          "the history has it",
          () ->
              records.count(
                      """
                      select count(*) from borrowing_history h join borrowing_request r
                      on r.id = h.request_id
                      where r.external_id = ? and h.event = 'RENEWAL_UNDECIDED'""",
                      request)
                  == 1);
      assertThat(peer.received(request + "-A"))
          .singleElement()
          .matches(asked -> asked.message().value("DesiredDateDue").isPresent());

      broker
          .send(
              NcipMessage.of("RenewItem")
                  .profile(partner.code())
                  .item(request + "-A")
                  .with(
                      "DesiredDateDue",
                      NcipMessage.text(
                          "DesiredDateDue", Records.today().plusDays(90) + "T12:00:00Z")))
          .succeeds("RenewItem");
      assertThat(records.status(request)).isEqualTo("RENEWED_BY_PARTNER");
      console.find(request);
      console.seeText("Renewed by partner");
      console.picture("request-renewed");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void withoutTheBrokersAddressStaffExtendTheLoanThemselves() {
    try (var partner = Broker.open(server)) {
      partner.borrowing("sendRenewItem", true).with("ncipUrl", null);
      var request = NcipMessage.fresh("RENEW");
      broker
          .send(
              acceptItem(request, request + "-A")
                  .profile(partner.code())
                  .book("Book of " + request))
          .succeeds("AcceptItem");
      assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);

      openOtherSteps(request);
      assertThat(console.shows(By.id("other:renew"))).isFalse();
      assertThat(console.shows(By.id("other:extend"))).isTrue();
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void staffRefuseAPatronsRenewalOrSendItToTheLender() {
    try (var partner = Broker.open(server)) {
      partner
          .borrowing("sendRenewItem", true)
          .borrowing("mediatedRenewal", true)
          .with("ncipUrl", "http://127.0.0.1:9/ncip");
      var refused = waitingForStaff(partner);
      openOtherSteps(refused);
      console.picture("request-mediated-renewal");
      console.fill("other:reason", "A colleague waits for it");
      console.click("other:refuseRenewal");
      console.seeText("The renewal is refused.");
      assertThat(records.status(refused)).isEqualTo("RENEW_REQUEST_NOT_ACCEPTED");
      assertThat(sent(refused)).isZero();

      var passedOn = waitingForStaff(partner);
      console.find(passedOn);
      console.click("next:approveRenewal");
      console.seeText("is asked to renew.");
      assertThat(records.status(passedOn)).isEqualTo("RENEW_REQUESTED");
      assertThat(sent(passedOn)).isEqualTo(1);
    }
  }

  private long sent(String request) {
    return records.count("select count(*) from outbox where request_id = ?", request);
  }

  /** A patron's renewal request, as the patron's page creates it. */
  private String waitingForStaff(Broker partner) {
    var request = NcipMessage.fresh("MEDIATED");
    broker
        .send(
            acceptItem(request, request + "-A").profile(partner.code()).book("Book of " + request))
        .succeeds("AcceptItem");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    records.execute(
        "update borrowing_request set status = 'MEDIATED_PATRON_RENEWAL' where external_id = '%s'"
            .formatted(request),
        "update borrowed_volume set renewal_for_staff = true, renewal_requested_at = current_timestamp, renewal_desired_due_at = current_timestamp where barcode = '%s-A'"
            .formatted(request));
    return request;
  }

  private Object due(String request) {
    return records.value(
        "select due_at from loan where barcode = ? and status = 'OPEN'", request + "-A");
  }

  private void openOtherSteps(String request) {
    console.signIn("sharing");
    seeOtherSteps(request);
  }

  private void seeOtherSteps(String request) {
    console.find(request);
    console.seeText("Book of " + request);
    browser.click(By.cssSelector("details.more summary"));
  }

  private String accept(String purpose) {
    var request = NcipMessage.fresh(purpose);
    broker
        .send(acceptItem(request, request + "-A").patron(PATRON).book("Book of " + request))
        .succeeds("AcceptItem");
    return request;
  }

  private String lent(String purpose) {
    var request = accept(purpose);
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    return request;
  }
}
