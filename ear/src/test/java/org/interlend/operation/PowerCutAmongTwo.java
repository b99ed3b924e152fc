package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interlend.console.FormInCluster;
import org.interlend.console.NeedsBrowser;
import org.interlend.libris.LibrisOrder;
import org.interlend.libris.LibrisPartner;
import org.interlend.libris.LibrisServer;
import org.interlend.slnp.SlnpPartner;
import org.interlend.slnp.ZflClient;
import org.interlend.slnp.ZflOrder;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A power cut of one of two servers while orders arrive there by SLNP and an import from Libris
 * runs: an answered order is there, none is made twice, and the next import completes the one that
 * was ended. The other server has the same partners, opens the port of SLNP as soon as it is free
 * and goes on with the import; staff save there the form that they have filled in. {@link PowerCut}
 * is that of a server that is alone.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PowerCutAmongTwo {

  private static final int CLIENTS = 4;
  private static final int ANSWERS_BEFORE_THE_END = 100;
  private static final int TO_IMPORT = 150;
  private static final int IMPORTED_BEFORE_THE_END = 40;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** The orders that were sent by SLNP, with the replies of those that were answered. */
  private final Map<String, List<String>> answered = new ConcurrentHashMap<>();

  private final Map<String, ZflOrder> sent = new ConcurrentHashMap<>();

  private final InterlendServer first;
  private final InterlendServer second;
  private final SlnpPartner zfl;

  private final LibrisServer libris = new LibrisServer();
  private final FormInCluster form;
  private LibrisPartner importing;
  private List<String> ordered;
  private List<String> requested;

  /**
   * @param zfl whose port the first server has
   */
  PowerCutAmongTwo(InterlendServer first, InterlendServer second, SlnpPartner zfl) {
    this.first = first;
    this.second = second;
    this.zfl = zfl;
    form = new FormInCluster(first, second);
  }

  @BeforeAll
  void cutThePower() throws InterruptedException {
    importing = LibrisPartner.open(first, libris);
    ordered = toImport(importing, libris, true);
    requested = toImport(importing, libris, false);
    form.fillIn();
    orderAndImportUntilKilled(importing);
  }

  @AfterAll
  void end() {
    form.close();
    libris.close();
  }

  @Test
  @NeedsBrowser
  void staffGoOnWithTheirFormAfterTheirServerWasKilled() {
    form.save();
  }

  @Test
  void aKilledServerLosesNoAnsweredOrderAndMakesNoneTwice() {
    assertAnsweredOnce();
    importing.runOn(second);
    assertImportedOnce(importing, ordered, requested);
  }

  private void orderAndImportUntilKilled(LibrisPartner importing) throws InterruptedException {
    var records = new Records(second);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(this::order);
    }
    Await.until(LIMIT, "answers", () -> answered.size() >= ANSWERS_BEFORE_THE_END);
    var running = CompletableFuture.runAsync(importing::run);
    Await.until(LIMIT, "imports", () -> imported(records, importing) >= IMPORTED_BEFORE_THE_END);
    first.kill();
    clients.shutdown();
    assertThat(clients.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(running.handle((done, failed) -> failed).join())
        .as("the call is cut off")
        .isNotNull();
  }

  /** Places orders over one connection until the server is gone. */
  private void order() {
    try (var client = zfl.connect()) {
      while (true) {
        var number = ZflOrder.freshNumber();
        var order = ZflOrder.pfl(number, "P0043177");
        sent.put(number, order);
        answered.put(number, client.ask(order));
      }
    } catch (RuntimeException theServerIsGone) {
      // the end of this client's orders
    }
  }

  private void assertAnsweredOnce() {
    var records = new Records(second);
    Await.until(LIMIT, "open port", () -> ZflClient.answers(zfl.port()));

    for (var number : answered.keySet()) {
      assertThat(records.requests(number)).as(number).isOne();
    }
    try (var client = zfl.connect()) {
      for (var order : sent.entrySet()) {
        var reply = client.ask(order.getValue());
        assertThat(reply).hasSize(4);
        assertThat(answered.getOrDefault(order.getKey(), reply)).isEqualTo(reply);
        assertThat(records.requests(order.getKey())).isOne();
        assertThat(records.temporaryRecords(order.getKey())).containsExactly(1L, 1L, 1L, 1L);
      }
    }
    assertThat(numbers(records, "borrowing_request", zfl.code())).hasSize(sent.size());
  }

  private static List<String> toImport(LibrisPartner partner, LibrisServer libris, boolean ours) {
    return IntStream.range(0, TO_IMPORT)
        .mapToObj(
            n ->
                ours
                    ? LibrisOrder.from(partner.sigel(), partner.sigel() + "A")
                    : LibrisOrder.from(partner.sigel() + "B", partner.sigel()))
        .map(order -> order.with("user_id", "P0043188"))
        .peek(libris::has)
        .map(LibrisOrder::number)
        .sorted()
        .toList();
  }

  private void assertImportedOnce(
      LibrisPartner partner, List<String> ordered, List<String> requested) {
    var records = new Records(second);
    var before = imported(records, partner);
    assertThat(before).isBetween(IMPORTED_BEFORE_THE_END, 2 * TO_IMPORT - 1);
    // The lock of the job that was killed would end by itself.
    records.execute("update job set running_until = null where name = 'libris-import'");
    var report = partner.run();

    assertThat(report.path("created").asInt()).isEqualTo(2 * TO_IMPORT - before);
    assertThat(report.path("failed").asInt()).as(report.toString()).isZero();
    assertThat(numbers(records, "borrowing_request", partner.code())).isEqualTo(ordered);
    assertThat(numbers(records, "lending_request", partner.code())).isEqualTo(requested);
    assertComplete(records, partner);
    assertThat(partner.run().path("unchanged").asInt()).isEqualTo(2 * TO_IMPORT);
  }

  private static int imported(Records records, LibrisPartner partner) {
    return numbers(records, "borrowing_request", partner.code()).size()
        + numbers(records, "lending_request", partner.code()).size();
  }

  private static List<String> numbers(Records records, String table, String partner) {
    return records
        .rows(
            "select r.external_id from %s r join partner p on p.id = r.partner_id where p.code = ?"
                .formatted(table),
            partner)
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
                    or (select count(*) from exchange e where e.request_id = r.external_id) <> 1)\
                  """
                      .formatted(side),
                  partner.code()))
          .as(side)
          .isEmpty();
    }
  }
}
