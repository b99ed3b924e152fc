package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules for location and loan conditions of borrowed items. */
@OnOneDatabase
class TemporaryItemRulesIT {

  private static final String STAFF = "P0043188";
  private static final String OTHER = "P0043177";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient api;
  private Broker partner;

  TemporaryItemRulesIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @BeforeEach
  void open() {
    partner = Broker.open(server).accepting("itemPolicy", "BORROWED");
  }

  @AfterEach
  void close() {
    assertThat(api.put("temporary-item-rules", "[]").status()).isEqualTo(200);
    partner.close();
  }

  @Test
  void theFirstMatchingRuleAppliesAndThePartnerRecordFillsTheRest() {
    var saved =
        api.put(
            "temporary-item-rules",
            """
            [{"partner": "%1$s", "medium": "dvd", "patronGroup": "STAFF", "location": "LEND",
              "itemPolicy": "FILM"},
             {"partner": "%1$s", "medium": "DVD", "libraryUseOnly": true},
             {"partner": "OLDBRK", "itemPolicy": "NEVER"}]
            """
                .formatted(partner.code()));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    assertThat(api.get("temporary-item-rules").json()).isEqualTo(saved.json());

    assertThat(arrived(STAFF, "DVD")).isEqualTo(List.of("LEND", "FILM", false));
    assertThat(arrived(OTHER, "DVD")).isEqualTo(List.of("BORROW", "BORROWED", true));
    assertThat(arrived(OTHER, "Book")).isEqualTo(List.of("BORROW", "BORROWED", false));
    assertThat(arrived(STAFF, "")).isEqualTo(List.of("BORROW", "BORROWED", false));
  }

  @Test
  void aLibraryUseOnlyRuleShowsInTheRequestAndAtTheDesk() {
    api.put(
        "temporary-item-rules",
        "[{\"partner\": \"%s\", \"libraryUseOnly\": true}]".formatted(partner.code()));
    var request = fresh("RULE");
    accept(request, STAFF, "");
    assertThat(records.status(request)).isEqualTo("RECEIVED_NOT_FOR_LOAN");
    assertThat(desk.lend(STAFF, request + "-A").status()).isEqualTo(409);
    close(request);
  }

  @Test
  void termsOfUseDifferByThePolicyOfBorrowedItems() {
    try (var terms = records.afterwards("delete from terms_of_use where code = 'TEST-SHORT'")) {
      records.execute(
          """
          insert into terms_of_use (id, code, name, item_policy, loan_days, max_renewals,
            renewal_days, recall_days, hold_shelf_days, fine_per_day, grace_days, version)
          values (-4711, 'TEST-SHORT', 'Short and borrowed', 'SHORT', 3, 0, 1, 1, 1, 0, 0, 1)
          """);
      partner.accepting("itemPolicy", "SHORT");
      var request = fresh("RULE");
      broker
          .send(
              acceptItem(request, request + "-A").profile(partner.code()).without("DateForReturn"))
          .succeeds("AcceptItem");
      var lent = desk.lend(STAFF, request + "-A");
      assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
      assertThat(
              records.value("select due_explanation from loan where barcode = ?", request + "-A"))
          .asString()
          .startsWith("BY_TERMS|3|Short and borrowed");
      assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
      close(request);
    }
  }

  @Test
  void aRuleMustNameExistingRecordsAndHaveAnEffect() {
    var place = api.put("temporary-item-rules", "[{\"location\": \"NOWHERE\"}]");
    assertThat(place.status()).isEqualTo(400);
    assertThat(place.field()).isEqualTo("[0].location");
    var who =
        api.put("temporary-item-rules", "[{\"medium\": \"DVD\"}, {\"partner\": \"UNKNOWN\"}]");
    assertThat(who.status()).isEqualTo(400);
    assertThat(who.field()).isEqualTo("[1].partner");
    var nothing = api.put("temporary-item-rules", "[{\"medium\": \"DVD\"}]");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.field()).isEqualTo("[0].location");
    assertThat(nothing.toString()).contains("Rule 1 would be the last and sets nothing");
    assertThat(
            new ApiClient(server, "desk", "interlend").put("temporary-item-rules", "[]").status())
        .isEqualTo(403);
  }

  /** Location, policy and library-use-only flag of an item that is accepted and checked in. */
  private List<Object> arrived(String patron, String medium) {
    var request = fresh("RULE");
    accept(request, patron, medium);
    var row =
        records
            .rows(
                """
                select l.code, i.policy, i.library_use_only from item i
                join holding h on h.id = i.holding_id join location l on l.id = h.location_id
                where i.barcode = ?""",
                request + "-A")
            .get(0);
    close(request);
    return row;
  }

  private void accept(String request, String patron, String medium) {
    var description = text("Title", "Film of " + request);
    broker
        .send(
            acceptItem(request, request + "-A")
                .profile(partner.code())
                .patron(patron)
                .about(medium.isEmpty() ? description : description + text("MediumType", medium)))
        .succeeds("AcceptItem");
  }

  private void close(String request) {
    broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
  }
}
