package org.interlend.endurance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.endurance.Ledger.Borrowing;
import org.interlend.support.MailServer;
import org.interlend.support.PartialRecords;

/** Compares the database, the mail and the partner's messages with what was answered. */
final class FinalAudit {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String PATRONS_ADDRESS = "ines@example.org";

  private static final List<String> UNFINISHED =
      List.of(
          "letter where status = 'WAITING'",
          "outbox where status = 'WAITING'",
          "file_import where status in ('WAITING', 'RUNNING')");

  private final Site site;
  private final Ledger ledger;
  private final MailServer mail;
  private final List<String> faults = new ArrayList<>();

  FinalAudit(Site site, Ledger ledger, MailServer mail) {
    this.site = site;
    this.ledger = ledger;
    this.mail = mail;
  }

  boolean passed() throws Exception {
    try (var connection = site.connect()) {
      awaitQuiet(connection);
      borrowing(connection);
      lending(connection);
      imports(connection);
      for (var partial : PartialRecords.ALL) {
        check(count(connection, "select count(*) from " + partial) == 0, "partial: " + partial);
      }
    }
    letters();
    ledger.unexpected().forEach(each -> faults.add("unexpected: " + each));
    System.out.printf(
        "audited: %d borrowing requests, %d lending requests, %d imports; faults: %d%n",
        ledger.borrowing().size(), ledger.lending().size(), ledger.imports().size(), faults.size());
    faults.stream().limit(50).forEach(System.out::println);
    return faults.isEmpty();
  }

  /**
   * Letters, messages to partners and imports are completed in the background. The lease of a
   * letter that a killed server was sending takes a quarter of an hour, which is not waited for
   * here.
   */
  private void awaitQuiet(Connection connection) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute("update letter set next_attempt_at = created_at where status = 'WAITING'");
    }
    var limit = Instant.now().plus(PATIENCE);
    for (var rows : UNFINISHED) {
      while (count(connection, "select count(*) from " + rows) > 0
          && Instant.now().isBefore(limit)) {
        Thread.sleep(1000);
      }
      check(count(connection, "select count(*) from " + rows) == 0, "not completed: " + rows);
    }
  }

  private void borrowing(Connection connection) throws SQLException {
    var statuses = statuses(connection, "borrowing_request");
    var journal = journal(connection);
    ledger
        .borrowing()
        .forEach(
            (request, step) -> {
              var status = statuses.get(request);
              var closed = "REQUEST_COMPLETED".equals(status);
              check(status != null, request + " was accepted and is not there");
              check(step != Borrowing.CHECKED_IN || closed, request + " is " + status);
              check(
                  step == Borrowing.CHECKED_IN || step == Borrowing.CHECKING_IN || !closed,
                  request + " is closed and was not checked in");
              check(journal.contains(request), request + " is not in the journal");
            });
  }

  private void lending(Connection connection) throws SQLException {
    var statuses = statuses(connection, "lending_request");
    ledger
        .lending()
        .forEach(
            (request, status) ->
                check(
                    status.equals("CHECKING_IN") || status.equals(statuses.get(request)),
                    request + " is " + statuses.get(request) + ", not " + status));
  }

  private void imports(Connection connection) throws SQLException {
    for (var each : ledger.imports().entrySet()) {
      var items =
          count(
              connection, "select count(*) from item where barcode like '" + each.getKey() + "-%'");
      check(
          items == each.getValue(),
          "%s has %d items, not %d".formatted(each.getKey(), items, each.getValue()));
    }
  }

  /**
   * No letter is written twice. One that a server was sending when it was killed may arrive twice,
   * with the same id, by which mail systems recognize it.
   */
  private void letters() throws Exception {
    Map<String, String> ids = new HashMap<>();
    int again = 0;
    for (var letter : mail.received(PATRONS_ADDRESS)) {
      var subject = letter.getSubject();
      if (subject.startsWith("Ready to collect")) {
        var before = ids.putIfAbsent(subject, letter.getMessageID());
        check(before == null || before.equals(letter.getMessageID()), "written twice: " + subject);
        again += before == null ? 0 : 1;
      }
    }
    System.out.printf("letters: %d, of which %d arrived once more%n", ids.size(), again);
  }

  private static Map<String, String> statuses(Connection connection, String table)
      throws SQLException {
    Map<String, String> statuses = new HashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select external_id, status from " + table)) {
      while (rows.next()) {
        statuses.put(rows.getString(1), rows.getString(2));
      }
    }
    return statuses;
  }

  private static Set<String> journal(Connection connection) throws SQLException {
    Set<String> requests = new HashSet<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select distinct request_id from exchange")) {
      while (rows.next()) {
        requests.add(rows.getString(1));
      }
    }
    return requests;
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
