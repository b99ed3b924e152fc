package org.interlend.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;

/**
 * Measures a run of the job that writes letters about loans: for each loan a patron who is to get
 * its first overdue letter.
 */
final class LetterRun {

  private static final int DAYS_LATE = 3;

  private final InterlendServer server;
  private final int loans;

  LetterRun(InterlendServer server, int loans) throws SQLException {
    this.server = server;
    this.loans = loans;
    try (var connection = server.connect()) {
      connection.setAutoCommit(false);
      fill(connection);
      connection.commit();
    }
  }

  private void fill(Connection connection) throws SQLException {
    var due = OffsetDateTime.now(ZoneOffset.UTC).minusDays(DAYS_LATE);
    var holding = first(connection, "select min(holding_id) from item where kind = 'LOCAL'");
    var library =
        first(connection, "select min(current_library_id) from item where kind = 'LOCAL'");
    try (var patron =
            new TableWriter(
                connection,
                "patron",
                "id, primary_id, first_name, last_name, last_name_key, email, language, created_at,"
                    + " version");
        var item =
            new TableWriter(
                connection,
                "item",
                "id, kind, holding_id, barcode, status, library_use_only, renewable,"
                    + " current_library_id, version");
        var loan =
            new TableWriter(
                connection,
                "loan",
                "id, item_id, patron_id, status, barcode, title, search_text, loaned_at,"
                    + " loaned_at_library_id, due_at, overdue_since, renewals, version")) {
      for (var n = 0; n < loans; n++) {
        var id = DatabaseFiller.FIRST + n;
        var number = "LATE" + id;
        patron.add(
            id,
            number,
            "Petra",
            number,
            number.toLowerCase(Locale.ROOT),
            number + "@example.org",
            "en",
            due.minusDays(99),
            1L);
        item.add(id, "LOCAL", holding, number, "ON_LOAN", false, true, library, 1L);
        loan.add(
            id,
            id,
            id,
            "OPEN",
            number,
            "Title " + n,
            " %s title %d".formatted(number.toLowerCase(Locale.ROOT), n),
            due.minusDays(28),
            library,
            due,
            due,
            0,
            1L);
      }
      patron.flush();
      item.flush();
      loan.flush();
    }
  }

  private static long first(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Begins the run, and says when it is done how long it took and what each letter cost. */
  CompletableFuture<String> begin() {
    return CompletableFuture.supplyAsync(this::run);
  }

  String run() {
    try {
      var cpu = MetricsReader.cpu(server);
      var statements = MetricsReader.statements(server);
      var began = System.nanoTime();
      var answer = new ApiClient(server, "admin", "interlend").post("jobs/loan-letters/runs", "");
      var time = Duration.ofNanos(System.nanoTime() - began);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      var cost =
          Cost.of(
              MetricsReader.statements(server) - statements,
              MetricsReader.cpu(server).minus(cpu),
              loans);
      return "%s in %.1f s, each %.1f statements and %.1f ms of processor time"
          .formatted(
              answer.json().path("result").asText(),
              time.toMillis() / 1e3,
              cost.statements().orElseThrow(),
              cost.cpuMillis().orElseThrow());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
