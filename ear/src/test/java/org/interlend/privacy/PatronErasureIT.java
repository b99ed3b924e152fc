package org.interlend.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;

import java.util.stream.StreamSupport;
import org.interlend.console.Browser;
import org.interlend.console.Console;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Erasing a patron, and the obstacles to it. */
@OnOneDatabase
class PatronErasureIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final ApiClient desk;
  private final ApiClient admin;
  private final LateLoans loans;
  private final Records records;

  PatronErasureIT(InterlendServer server) {
    this.server = server;
    desk = new ApiClient(server, "desk", "interlend");
    admin = new ApiClient(server, "admin", "interlend");
    loans = new LateLoans(server);
    records = new Records(server);
  }

  @Test
  void obstaclesAreListedAndNothingIsErased() {
    var patron = loans.patron("KEPT");
    var lent = loans.ownItem(50, null);
    assertThat(loans.desk().lend(patron, lent).status()).isEqualTo(201);
    var held = loans.ownItem(50, null);
    assertThat(loans.desk().hold(patron, held).status()).isEqualTo(201);
    var late = loans.ownItem(50, null);
    loans.lend(patron, late, 20);
    var fine = loans.takeBack(late).json().path("fine").path("id").asLong();
    try (var partner = Broker.open(server)) {
      var ncip = new NcipClient(server);
      var request = fresh("KEPT");
      ncip.send(acceptItem(request, request).patron("C-" + patron).profile(partner.code()))
          .succeeds("AcceptItem");

      var refused = desk.delete("patrons/" + patron);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().path("kind").asText()).isEqualTo("PATRON_NOT_ERASABLE");
      assertThat(StreamSupport.stream(refused.json().path("errors").spliterator(), false))
          .extracting(error -> error.path("field").asText())
          .containsExactly("OPEN_LOAN", "OPEN_HOLD", "OPEN_CHARGE", "OPEN_REQUEST");
      assertThat(refused.detail())
          .contains("On loan: " + lent + ". Take the items back first.", held, request);
      assertThat(desk.get("patrons/" + patron).json().path("barcodes").size()).isEqualTo(1);

      loans.takeBack(lent);
      loans.desk().cancelHold(patron, held);
      desk.post("patrons/%s/account/%d/waivers".formatted(patron, fine), "{\"note\": \"Gone\"}");
      ncip.send(checkInItem(request).profile(partner.code())).succeeds("CheckInItem");
      records.execute(
          """
          insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
            attempts, version)
          values (nextval('outbox_seq'), '%s', 'RENEW_ITEM', '%s', '%2$s', 'FAILED', now(), now(),
            1, 1)
          """
              .formatted(partner.code(), request));
      assertThat(desk.delete("patrons/" + patron).json().at("/errors/0/field").asText())
          .isEqualTo("OPEN_MESSAGE");
      records.execute(
          "update outbox set status = 'HANDLED', settled_at = now() where request_id = '%s'"
              .formatted(request));
    }
    assertThat(desk.delete("patrons/" + patron).status()).isEqualTo(204);
  }

  @Test
  void anOpenRequestThatNamesThePatronByNumberOnlyPreventsTheErasure() {
    var patron = loans.patron("NAMED");
    try (var partner = Broker.open(server)) {
      var request = fresh("NAMED");
      new NcipClient(server)
          .send(
              requestItem(request, "4711")
                  .patron("C-" + patron)
                  .book("Named only")
                  .profile(partner.code()))
          .succeeds("RequestItem");
      records.execute(
          """
          update borrowing_request set patron_id = null, unmatched = true, patron_number = 'C-%s'
          where external_id = '%s'"""
              .formatted(patron, request));

      var refused = desk.delete("patrons/" + patron);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("OPEN_REQUEST");
      assertThat(refused.detail()).contains(request);

      records.execute(
          """
          update borrowing_request set status = 'CANCELED_BY_STAFF', closed_at = now()
          where external_id = '%s'"""
              .formatted(request));
      assertThat(desk.delete("patrons/" + patron).status()).isEqualTo(204);
      assertThat(
              records.count(
                  "select count(patron_number) from borrowing_request where external_id = ?",
                  request))
          .isZero();
    }
  }

  @Test
  void settledEntriesWithoutALoanKeepNoWordsAndNoReference() {
    var patron = loans.patron("PAID");
    for (var kind : new String[] {"CHARGE", "REQUEST_FEE"}) {
      records.execute(
          """
          insert into account_entry (id, patron_id, kind, amount, currency, status, entered_at,
            entered_actor, entered_by, settled_at, settled_actor, settled_by, reason, explanation,
            partner_code, reference, version)
          select nextval('account_entry_seq'), id, '%s', 100, 'EUR', 'PAID', now(), 'STAFF', '%s',
            now(), 'STAFF', 'test', 'A lost key', 'REQUEST BW-173', '%1$s', '%2$s', 1
          from patron where primary_id = '%2$s'"""
              .formatted(kind, patron));
    }

    assertThat(desk.delete("patrons/" + patron).status()).isEqualTo(204);

    assertThat(
            records.count(
                """
                select count(*) from account_entry
                where entered_by = ? and patron_id is null and reason is null
                  and explanation is null and reference is null""",
                patron))
        .isEqualTo(2);
  }

  @Test
  void patronManagersMayErasePatrons() {
    for (var other : new String[] {"viewer", "partners", "sharing"}) {
      assertThat(new ApiClient(server, other, "interlend").delete("patrons/u88136").status())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(admin.get("patrons/u88136").status()).isEqualTo(200);
  }

  @Test
  void staffErasePatronsOnThePatronPageAfterConfirming() {
    var patron = loans.patron("GOES");
    var console = new Console(server, browser).signIn("desk");
    console.go("patron.xhtml?id=" + patron);
    browser.click(By.xpath("//summary[text()='Erase this patron…']"));
    console.picture("patron-erase");
    console.click("erasing:erase");
    console.seeText("Nothing is erased yet.");
    assertThat(desk.get("patrons/" + patron).status()).isEqualTo(200);
    console.click("erasing:sure");
    console.click("erasing:erase");
    console.seeText("The patron is erased.");
    assertThat(desk.get("patrons/" + patron).status()).isEqualTo(404);
  }
}
