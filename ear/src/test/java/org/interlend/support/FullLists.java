package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

/**
 * Makes each list of a shared server longer than its first page, so that a test which looks for its
 * own row on an unfiltered page fails at once, and not only after certain other tests.
 */
final class FullLists {

  private static final int ROWS = 21;

  private final NcipClient client;
  private final ApiClient admin;
  private final Shelf shelf;
  private final CirculationDesk desk;
  private final LateLoans late;
  private final Records records;

  private FullLists(InterlendServer server) {
    client = new NcipClient(server);
    admin = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
    desk = new CirculationDesk(server);
    late = new LateLoans(server);
    records = new Records(server);
  }

  static void fill(InterlendServer server) {
    try (Broker partner = Broker.open(server)) {
      partner
          .borrowing("sendRenewItem", true)
          .borrowing("mediatedRenewal", true)
          .with("ncipUrl", "http://127.0.0.1:9/ncip");
      new FullLists(server).fill(partner);
    }
  }

  private void fill(Broker partner) {
    String patron = "C-" + late.patron("OTHER");
    for (int i = 0; i < ROWS; i++) {
      waitForRenewal(partner, patron);
      receive(partner, patron);
      client
          .send(requestItem(fresh("OTHER-PICK"), shelf.newCopy().oclc()).profile(partner.code()))
          .succeeds("RequestItem");
      client.send(lookupUser(fresh("OTHER-CARD")));
      late.patron("OTHER");
      importTitle();
    }
    partner.accepting("automaticReceive", false);
    for (int i = 0; i < ROWS; i++) {
      receive(partner, patron);
    }
  }

  private String receive(Broker partner, String patron) {
    String request = fresh("OTHER");
    client
        .send(
            acceptItem(request, request + "-A")
                .profile(partner.code())
                .patron(patron)
                .book("Another book " + request)
                .with("PickupLocation", text("PickupLocation", "MAIN")))
        .succeeds("AcceptItem");
    return request;
  }

  private void waitForRenewal(Broker partner, String patron) {
    String request = receive(partner, patron);
    assertThat(desk.lend(patron, request + "-A").status()).isEqualTo(201);
    records.execute(
        "update borrowing_request set status = 'MEDIATED_PATRON_RENEWAL' where external_id = '%s'"
            .formatted(request),
        "update borrowed_volume set renewal_for_staff = true, renewal_requested_at = current_timestamp, renewal_desired_due_at = current_timestamp where barcode = '%s-A'"
            .formatted(request));
  }

  private void importTitle() {
    var answer =
        admin.post(
            "catalog",
            "application/xml",
            Marc.collection(Marc.book(fresh("OTHER"), "Another title")));
    assertThat(answer.status()).as(answer.toString()).isLessThan(300);
  }
}
