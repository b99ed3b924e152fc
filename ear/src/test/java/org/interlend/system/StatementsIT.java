package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.checkInItem;
import static org.interlend.system.NcipMessage.fresh;
import static org.interlend.system.NcipMessage.lookupUser;
import static org.interlend.system.NcipMessage.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.interlend.load.Filling;
import org.interlend.load.Metrics;
import org.junit.jupiter.api.Test;

/**
 * What a message costs the database, counted by the server's own pool of connections. On one
 * database: the statements are the same on the other.
 */
class StatementsIT {

  private static final String PATRON = "P0043188";
  private static final int TRIES = 8;
  private static final int REQUESTS = 4000;
  private static final int LOANS = 12;

  @Test
  void aMessageCostsTheSameStatementsHoweverMuchThereIs() throws Exception {
    try (var server = InterlendServer.start(Database.POSTGRESQL)) {
      var few = counts(server);

      try (var filling = new Filling(REQUESTS, server.connect())) {
        filling.fill();
        filling.tidy(Database.POSTGRESQL);
      }
      for (var n = 0; n < LOANS; n++) {
        lent(server);
      }

      assertThat(counts(server)).isEqualTo(few);
    }
  }

  private static Map<String, Long> counts(InterlendServer server) throws Exception {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("LookupUser", count(server, () -> lookupUser(PATRON).empty("LoanedItemsDesired")));
    counts.put(
        "AcceptItem",
        count(
            server,
            () -> {
              var request = fresh("COUNT");
              return acceptItem(request, request + "-A");
            }));
    counts.put("CheckInItem", count(server, () -> checkInItem(arrived(server) + "-A")));
    counts.put("RenewItem", count(server, () -> renew(lent(server))));
    counts.put("RecallItem", count(server, () -> recall(lent(server))));
    counts.put("RequestItem", count(server, () -> announce(fresh("COUNT"))));
    counts.put(
        "CancelRequestItem",
        count(
            server,
            () ->
                NcipMessage.of("CancelRequestItem")
                    .patron(PATRON)
                    .requestId(arrived(server))
                    .with("RequestType", text("RequestType", "Loan"))));
    return counts;
  }

  /**
   * The least that one such message costs: sometimes a new block of keys is drawn besides, and the
   * server looks into its outbox every second.
   */
  private static long count(InterlendServer server, Supplier<NcipMessage> messages)
      throws Exception {
    var broker = new NcipClient(server);
    var least = Long.MAX_VALUE;
    for (var n = 0; n < TRIES; n++) {
      var message = messages.get();
      var before = Metrics.statements(server);
      var answer = broker.send(message);
      var after = Metrics.statements(server);
      assertThat(answer.problemType()).isEmpty();
      least = Math.min(least, Math.round(after - before));
    }
    assertThat(least).isPositive();
    return least;
  }

  private static String arrived(InterlendServer server) {
    var request = fresh("COUNT");
    new NcipClient(server).send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    return request;
  }

  private static String lent(InterlendServer server) {
    var request = arrived(server);
    var loan = new CirculationDesk(server).lend(PATRON, request + "-A");
    assertThat(loan.status()).isEqualTo(201);
    return request;
  }

  private static NcipMessage renew(String request) {
    return NcipMessage.of("RenewItem")
        .patron(PATRON)
        .item(request + "-A")
        .with(
            "DesiredDateDue", text("DesiredDateDue", LocalDate.now().plusDays(60) + "T12:00:00Z"));
  }

  private static NcipMessage recall(String request) {
    return NcipMessage.of("RecallItem")
        .item(request + "-A")
        .with("DesiredDateDue", text("DesiredDateDue", LocalDate.now().plusDays(9) + "T12:00:00Z"));
  }

  private static NcipMessage announce(String request) {
    return NcipMessage.of("RequestItem")
        .patron(PATRON)
        .with(
            "BibliographicId",
            "<BibliographicId><BibliographicRecordId><BibliographicRecordIdentifier>4711"
                + "</BibliographicRecordIdentifier><BibliographicRecordIdentifierCode>OCLC"
                + "</BibliographicRecordIdentifierCode></BibliographicRecordId></BibliographicId>")
        .requestId(request)
        .with("RequestType", text("RequestType", "Loan"))
        .with("RequestScopeType", text("RequestScopeType", "Bibliographic Item"))
        .book("Announced " + request)
        .with("PickupLocation", text("PickupLocation", "MAIN"));
  }
}
