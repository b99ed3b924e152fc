package org.interlend.libris;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.interlend.support.Await;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/**
 * An import that a power cut ends is completed by the next one. On PostgreSQL only; {@code CrashIT}
 * kills a server on H2 too.
 */
class LibrisCrashIT {

  private static final int ORDERS = 150;
  private static final int IMPORTED_BEFORE_THE_END = 40;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PATRON = "P0043188";

  @Test
  void aKilledServerImportsEveryRequestOnceAndNoneByHalves() {
    try (var libris = new LibrisServer();
        var server = InterlendServer.start(Database.POSTGRESQL)) {
      var records = new Records(server);
      var partner = LibrisPartner.open(server, libris);
      var ordered = orders(partner, libris, true);
      var requested = orders(partner, libris, false);
      importUntilKilled(server, partner);

      server.start();
      var before = imported(records, partner);
      assertThat(before).isBetween((long) IMPORTED_BEFORE_THE_END, 2L * ORDERS - 1);
      // The lock of the job that was killed would end by itself.
      records.execute("update job set running_until = null where name = 'libris-import'");
      var report = partner.run();

      assertThat(report.path("created").asLong()).isEqualTo(2L * ORDERS - before);
      assertThat(report.path("failed").asInt()).as(report.toString()).isZero();
      assertThat(numbers(records, "borrowing_request", partner)).isEqualTo(ordered);
      assertThat(numbers(records, "lending_request", partner)).isEqualTo(requested);
      assertComplete(records, partner);
      assertThat(partner.run().path("unchanged").asInt()).isEqualTo(2 * ORDERS);
    }
  }

  private static List<String> orders(LibrisPartner partner, LibrisServer libris, boolean ours) {
    return IntStream.range(0, ORDERS)
        .mapToObj(
            n ->
                ours
                    ? LibrisOrder.from(partner.sigel(), partner.sigel() + "A")
                    : LibrisOrder.from(partner.sigel() + "B", partner.sigel()))
        .map(order -> order.with("user_id", PATRON))
        .peek(libris::has)
        .map(LibrisOrder::number)
        .sorted()
        .toList();
  }

  private static void importUntilKilled(InterlendServer server, LibrisPartner partner) {
    var records = new Records(server);
    var running = CompletableFuture.runAsync(partner::run);
    Await.until(LIMIT, "requests", () -> imported(records, partner) >= IMPORTED_BEFORE_THE_END);
    server.kill();
    assertThat(running.handle((done, failed) -> failed).join())
        .as("the call is cut off")
        .isNotNull();
  }

  private static long imported(Records records, LibrisPartner partner) {
    return numbers(records, "borrowing_request", partner).size()
        + numbers(records, "lending_request", partner).size();
  }

  private static List<String> numbers(Records records, String table, LibrisPartner partner) {
    return records
        .rows(
            "select r.external_id from %s r join partner p on p.id = r.partner_id where p.code = ?"
                .formatted(table),
            partner.code())
        .stream()
        .map(row -> (String) row.get(0))
        .sorted()
        .toList();
  }

  /** Every request has its history, its search terms and one line of the journal. */
  private static void assertComplete(Records records, LibrisPartner partner) {
    for (var side : List.of("borrowing", "lending")) {
      assertThat(
              records.rows(
                  """
                  select r.external_id from %1$s_request r join partner p on p.id = r.partner_id
                  where p.code = ? and (
                    not exists (select 1 from %1$s_history h where h.request_id = r.id)
                    or not exists (select 1 from %1$s_search_term t where t.request_id = r.id)
                    or (select count(*) from exchange e where e.request_id = r.external_id) <> 1)"""
                      .formatted(side),
                  partner.code()))
          .as(side)
          .isEmpty();
    }
  }
}
