package org.interlend.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interlend.exchange.MessageSentence;
import org.interlend.text.Facts;

/** Reads and changes the server's database directly. */
public final class Records {

  /** The time zone of the library, which is not always that of the machine. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Tables that a refused message may change, and tables that no message changes. */
  private static final Set<String> NOT_OF_THE_LIBRARY =
      Set.of("exchange", "exchange_warning", "job", "sign_in", "flyway_schema_history");

  /** Tables that background retries change; the snapshot only counts their rows. */
  private static final Set<String> TRIED_AGAIN = Set.of("outbox", "letter");

  /** The second after which every server knows a change, and a little for a busy machine. */
  private static final Duration IN_FORCE = Duration.ofMillis(1200);

  /** Longer than a message takes to a broker that answers. */
  private static final Duration SENDING = Duration.ofSeconds(5);

  private final InterlendServer server;

  public Records(InterlendServer server) {
    this.server = server;
  }

  /** The day in the library. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  public long count(String query, Object... parameters) {
    return ((Number) value(query, parameters)).longValue();
  }

  /** The first column of the only row. */
  public Object value(String query, Object... parameters) {
    var rows = rows(query, parameters);
    if (rows.size() != 1) {
      throw new AssertionError("%d rows: %s".formatted(rows.size(), query));
    }
    return rows.get(0).get(0);
  }

  public List<List<Object>> rows(String query, Object... parameters) {
    return ask(connection -> rows(connection, query, parameters));
  }

  /** Changes settings by SQL, and waits until every server knows it. */
  public void changeSettings(String statement) {
    execute(statement, "update settings_version set number = number + 1");
    awaitInForce();
  }

  /** What a test changes for all is as before when this is closed, also if the test fails. */
  public interface Restoring extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Changes settings by SQL at the end of a test.
   *
   * @param statement puts back what the test changes for all
   */
  public Restoring afterwards(String statement) {
    return () -> changeSettings(statement);
  }

  /**
   * Waits until every server knows a change of settings or accounts; for a test that does not see
   * it otherwise.
   */
  public static void awaitInForce() {
    try {
      Thread.sleep(IN_FORCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Runs statements in one transaction. */
  public void execute(String... statements) {
    ask(
        connection -> {
          connection.setAutoCommit(false);
          try (var statement = connection.createStatement()) {
            for (var sql : statements) {
              statement.execute(sql);
            }
            connection.commit();
          } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(Arrays.toString(statements), e);
          } finally {
            connection.setAutoCommit(true);
          }
          return null;
        });
  }

  /**
   * Number and content of the rows of every table, without the journal. It waits for messages of
   * earlier tests that are being sent, and postpones jobs that are due within the hour and messages
   * that are sent again, so that none changes a row between two snapshots.
   */
  public Map<String, String> snapshot() {
    Await.atMost(SENDING, () -> !isSending()); // a broker may never answer
    return ask(
        connection -> {
          postponeBackgroundWork(connection);
          var tables = new TreeMap<String, String>();
          for (var table : tables(connection)) {
            var rows = rows(connection, "select * from " + table);
            // a sum, because the order of rows does not matter
            var sum = rows.stream().mapToLong(Records::checksum).sum();
            tables.put(
                table,
                rows.size() + " rows" + (TRIED_AGAIN.contains(table) ? "" : ", checksum " + sum));
          }
          return tables;
        });
  }

  /** Whether an answer to a message is yet to come, which may change rows. */
  private boolean isSending() {
    return count(
            """
            select count(*) from outbox
            where status = 'SENDING' or status = 'WAITING' and attempts = 0 and due_at <= ?
            """,
            OffsetDateTime.now())
        > 0;
  }

  /** Jobs, and messages that could not be delivered at once and are sent again. */
  private static void postponeBackgroundWork(Connection connection) throws SQLException {
    var later = OffsetDateTime.now().plusHours(1);
    postpone(connection, "update job set due_at = ? where due_at < ?", later);
    postpone(
        connection,
        "update outbox set due_at = ? where due_at < ? and status = 'WAITING' and attempts > 0",
        later);
  }

  private static void postpone(Connection connection, String update, OffsetDateTime later)
      throws SQLException {
    try (var statement = prepare(connection, update, later, later)) {
      statement.executeUpdate();
    }
  }

  private <T> T ask(InterlendServer.Question<T> question) {
    try {
      return server.ask(question);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<List<Object>> rows(Connection connection, String query, Object... parameters)
      throws SQLException {
    try (var statement = prepare(connection, query, parameters);
        var result = statement.executeQuery()) {
      return read(result);
    } catch (SQLException e) {
      throw new SQLException(query, e);
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    var tables = new TreeSet<String>();
    var schema = connection.getSchema();
    try (var result =
        connection
            .getMetaData()
            .getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (result.next()) {
        tables.add(result.getString("TABLE_NAME"));
      }
    }
    tables.removeAll(NOT_OF_THE_LIBRARY);
    if (tables.size() < 20) {
      throw new AssertionError("These cannot be all tables: " + tables);
    }
    return tables;
  }

  /** By the content of the row, not by the identity of its arrays. */
  private static long checksum(List<Object> row) {
    return Arrays.deepToString(row.toArray()).hashCode();
  }

  private static PreparedStatement prepare(
      Connection connection, String query, Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(query);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static List<List<Object>> read(ResultSet result) throws SQLException {
    var columns = result.getMetaData().getColumnCount();
    var rows = new ArrayList<List<Object>>();
    while (result.next()) {
      var row = new ArrayList<Object>(columns);
      for (int column = 1; column <= columns; column++) {
        row.add(result.getObject(column));
      }
      rows.add(row);
    }
    return rows;
  }

  // Queries of several tests.

  public String status(String requestId) {
    return (String) value("select status from borrowing_request where external_id = ?", requestId);
  }

  /** What staff are warned of about a borrowing request, or null. */
  public String staffWarning(String requestId) {
    return (String)
        value("select staff_warning from borrowing_request where external_id = ?", requestId);
  }

  public long requests(String requestId) {
    return count("select count(*) from borrowing_request where external_id = ?", requestId);
  }

  /** The numbers of bibs, holdings, items and holds that a request owns now, in this order. */
  public List<Long> temporaryRecords(String requestId) {
    var items =
        """
        from borrowed_volume v join borrowing_request r on v.request_id = r.id
        join item i on v.item_id = i.id where r.external_id = ?""";
    return List.of(
        count(
            "select count(temporary_bib_id) from borrowing_request where external_id = ?",
            requestId),
        count(
            "select count(temporary_holding_id) from borrowing_request where external_id = ?",
            requestId),
        count("select count(*) " + items, requestId),
        count("select count(*) from hold where item_id in (select i.id " + items + ")", requestId));
  }

  /** The journal's lines of a request: outcome, problem type, warnings; oldest first. */
  public List<List<Object>> journal(String requestId) {
    return rows(
        "select outcome, problem_type, warnings from exchange where request_id = ? order by id",
        requestId);
  }

  /** The warnings of the last message of a request, or an empty text. */
  public String warnings(String requestId) {
    var journal = journal(requestId);
    var warnings = journal.get(journal.size() - 1).get(2);
    return told(warnings);
  }

  /**
   * What the journal or the outbox keeps of a message, as sentences; empty when it keeps nothing.
   */
  public static String told(Object column) {
    return column == null ? "" : MessageSentence.of(Facts.read(column.toString()), Locale.ENGLISH);
  }
}
