package org.interlend.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A caller that sends the database the fewest statements that can answer a message and keep it, one
 * transaction for each message, and does nothing else: the upper limit for any server.
 */
final class PlainJdbc implements Caller {

  private static final String NEW = "new_";

  private final Work work;
  private final String name;
  private final Connection connection;
  private final SequenceNumbers numbers;
  private final List<SqlScript> scripts = new ArrayList<>();
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, byte[][]> bytes = new HashMap<>();
  private final Map<String, Object> ofThisTurn = new HashMap<>();
  private long turns;

  /**
   * @param name part of every number it generates; unique for this caller
   * @param connection its own connection; this object closes it
   */
  PlainJdbc(Work work, String name, Connection connection, SequenceNumbers numbers)
      throws SQLException {
    this.work = work;
    this.name = name;
    this.connection = connection;
    this.numbers = numbers;
    connection.setAutoCommit(false);
    learn();
    for (var service : work.services()) {
      scripts.add(SqlScript.prepare(service, connection));
      bytes.put(service, lastBytes(service));
    }
    connection.commit();
  }

  private void learn() throws SQLException {
    known.put("institution", one("select id from institution"));
    known.put("partner", one("select id from partner where code = ?", Fixture.PARTNER));
    known.put("partner_code", Fixture.PARTNER);
    known.put("library", one("select id from library where code = ?", Fixture.LIBRARY));
    known.put("library_code", Fixture.LIBRARY);
    known.put("location", one("select id from location where code = ?", Fixture.LOCATION));
    known.put("desk", one("select id from desk where code = ?", Fixture.DESK));
  }

  private Object one(String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var n = 0; n < parameters.length; n++) {
        statement.setObject(n + 1, parameters[n]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1);
      }
    }
  }

  /**
   * The bytes that the server last received and answered, so that the journal grows by as much
   * here.
   */
  private byte[][] lastBytes(String service) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select request_body, response_body from exchange where service = ? order by id desc limit 1")) {
      statement.setString(1, service);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("The journal has no " + service + " to copy the size of");
        }
        return new byte[][] {rows.getBytes(1), rows.getBytes(2)};
      }
    }
  }

  @Override
  public void turn(Tally tally) throws SQLException {
    turns++;
    var patron = Fixture.patron(turns);
    ofThisTurn.clear();
    ofThisTurn.put("card", patron.card());
    ofThisTurn.put("patron", patronId(patron.card()));
    ofThisTurn.put("request", name + "-" + turns);
    ofThisTurn.put("barcode", name + "-" + turns + "-A");
    ofThisTurn.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    ofThisTurn.put("due", OffsetDateTime.now(ZoneOffset.UTC).plusDays(28));
    ofThisTurn.put("today", LocalDate.now());
    for (var n = 0; n < scripts.size(); n++) {
      var service = work.services().get(n);
      ofThisTurn.put("request_body", bytes.get(service)[0]);
      ofThisTurn.put("response_body", bytes.get(service)[1]);
      var began = System.nanoTime();
      scripts.get(n).run(this::value);
      connection.commit();
      tally.took(service, System.nanoTime() - began);
    }
  }

  /** How many statements a message of this work has, on average. */
  static double statements(Work work) {
    return work.services().stream().mapToInt(SqlScript::statements).average().orElseThrow();
  }

  private Object patronId(String card) throws SQLException {
    var id = known.get(card);
    if (id == null) {
      id = one("select patron_id from patron_identifier where id_value = ?", card);
      known.put(card, id);
    }
    return id;
  }

  private Object value(String parameter) {
    var value = ofThisTurn.getOrDefault(parameter, known.get(parameter));
    if (value == null && parameter.startsWith(NEW)) {
      // :new_borrowing_history_2 is the second new number of that table in this turn.
      var table = parameter.substring(NEW.length()).replaceFirst("_\\d$", "");
      value = numbers.next(table, connection);
      ofThisTurn.put(parameter, value);
    }
    if (value == null) {
      throw new IllegalStateException("There is no value for :" + parameter);
    }
    return value;
  }

  @Override
  public void close() throws SQLException {
    for (var script : scripts) {
      script.close();
    }
    connection.close();
  }
}
