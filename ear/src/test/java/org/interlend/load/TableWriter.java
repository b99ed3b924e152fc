package org.interlend.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fills one table with many rows per statement. */
final class TableWriter implements AutoCloseable {

  private static final int AT_ONCE = 50;

  private final Connection connection;
  private final String insert;
  private final int columns;
  private final PreparedStatement many;
  private final List<Object[]> waiting = new ArrayList<>();

  /**
   * @param columns as in an insert statement, separated by commas
   */
  TableWriter(Connection connection, String table, String columns) throws SQLException {
    this.connection = connection;
    this.insert = "insert into %s (%s) values ".formatted(table, columns);
    this.columns = columns.split(",").length;
    this.many = connection.prepareStatement(insert + rows(AT_ONCE));
  }

  /** Keeps a row until the next {@link #flush()}. */
  void add(Object... row) {
    if (row.length != columns) {
      throw new IllegalArgumentException("%d values for %s".formatted(row.length, insert));
    }
    waiting.add(row);
  }

  void flush() throws SQLException {
    var sent = 0;
    for (; waiting.size() - sent >= AT_ONCE; sent += AT_ONCE) {
      send(many, waiting.subList(sent, sent + AT_ONCE));
    }
    var rest = waiting.subList(sent, waiting.size());
    if (!rest.isEmpty()) {
      try (var few = connection.prepareStatement(insert + rows(rest.size()))) {
        send(few, rest);
      }
    }
    waiting.clear();
  }

  private static void send(PreparedStatement statement, List<Object[]> rows) throws SQLException {
    var parameter = 1;
    for (var row : rows) {
      for (var value : row) {
        statement.setObject(parameter++, value);
      }
    }
    statement.executeUpdate();
  }

  private String rows(int count) {
    var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
    return String.join(",", Collections.nCopies(count, row));
  }

  @Override
  public void close() throws SQLException {
    many.close();
  }
}
