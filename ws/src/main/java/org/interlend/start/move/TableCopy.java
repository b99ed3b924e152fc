package org.interlend.start.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one table in two databases.
 *
 * @param name of the table, the same in both
 * @param columns of the table in the target, which may have them in another order
 */
record TableCopy(String name, List<Column> columns) {

  /** Rows that are read and written together, at most. */
  private static final int MAX_ROWS = 1000;

  /** Bytes of these rows: a row alone may have a file's half a megabyte or a message's three. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /**
   * A column.
   *
   * @param type PostgreSQL's name of its type
   */
  record Column(String name, String type) {

    private Object read(ResultSet row, int index) throws SQLException {
      return switch (type) {
        case "bytea" -> row.getBytes(index);
        case "timestamptz" -> row.getObject(index, OffsetDateTime.class);
        case "date" -> row.getObject(index, LocalDate.class);
        case "time" -> row.getObject(index, LocalTime.class);
        case "bool" -> row.getObject(index, Boolean.class);
        case "int4" -> row.getObject(index, Integer.class);
        case "int8" -> row.getObject(index, Long.class);
        case "varchar", "text", "bpchar" -> row.getString(index);
        default -> throw new SQLException("Column " + name + " has the type " + type);
      };
    }
  }

  /** Copies the rows, and returns the digest of what was read. */
  TableDigest copy(Connection source, Connection target) throws SQLException {
    TableDigest digest = new TableDigest();
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery("select " + names() + " from " + name);
        PreparedStatement insert = target.prepareStatement(insert())) {
      int waiting = 0;
      long bytes = 0;
      while (rows.next()) {
        List<Object> values = values(rows);
        bytes += digest.add(values);
        for (int i = 0; i < values.size(); i++) {
          insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (++waiting == MAX_ROWS || bytes >= MAX_BYTES) {
          insert.executeBatch();
          waiting = 0;
          bytes = 0;
        }
      }
      insert.executeBatch();
    }
    return digest;
  }

  /**
   * Reads the copied rows.
   *
   * @param read what was copied, whose largest row says how many are read together
   */
  TableDigest digest(Connection target, TableDigest read) throws SQLException {
    TableDigest digest = new TableDigest();
    try (Statement statement = target.createStatement()) {
      statement.setFetchSize(
          Math.max(1, (int) Math.min(MAX_ROWS, MAX_BYTES / (1 + read.largestRow()))));
      try (ResultSet rows = statement.executeQuery("select " + names() + " from " + name)) {
        while (rows.next()) {
          digest.add(values(rows));
        }
      }
    }
    return digest;
  }

  private List<Object> values(ResultSet rows) throws SQLException {
    List<Object> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i).read(rows, i + 1);
      values.add(rows.wasNull() ? null : value);
    }
    return values;
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private String insert() {
    String parameters = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "insert into %s (%s) values (%s)".formatted(name, names(), parameters);
  }
}
