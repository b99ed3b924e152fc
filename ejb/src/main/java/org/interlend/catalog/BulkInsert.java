package org.interlend.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inserts many rows into a table by one statement with an array for each column. This makes a load
 * fast: H2 and PostgreSQL both accept it and do not parse or plan single rows.
 */
public final class BulkInsert {

  private final String sql;
  private final List<String> types = new ArrayList<>();
  private final List<List<Object>> columns = new ArrayList<>();

  /**
   * @param columns name and type of each, such as {@code id bigint}
   */
  public BulkInsert(String table, String... columns) {
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      int blank = column.indexOf(' ');
      names.add(column.substring(0, blank));
      types.add(column.substring(blank + 1));
      this.columns.add(new ArrayList<>());
    }
    sql =
        "insert into %s (%s) select * from unnest(%s)"
            .formatted(
                table,
                String.join(", ", names),
                types.stream()
                    .map(type -> "cast(? as " + type + " array)")
                    .collect(Collectors.joining(", ")));
  }

  /** Adds a row, with its values in the order of the columns. */
  public void add(Object... values) {
    for (int i = 0; i < values.length; i++) {
      columns.get(i).add(values[i]);
    }
  }

  public void insert(Connection database) throws SQLException {
    if (columns.get(0).isEmpty()) {
      return;
    }
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      List<Array> arrays = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        Array array = array(database, types.get(i), columns.get(i));
        arrays.add(array);
        insert.setArray(i + 1, array);
      }
      insert.executeUpdate();
      for (Array array : arrays) {
        array.free();
      }
    }
  }

  /** PostgreSQL's driver needs its own names of some types; H2's accepts them. */
  private static Array array(Connection database, String type, List<Object> values)
      throws SQLException {
    return switch (type) {
      case "bytea" -> database.createArrayOf(type, values.toArray(new byte[0][]));
      case "timestamp with time zone" -> database.createArrayOf("timestamptz", values.toArray());
      default -> database.createArrayOf(type, values.toArray());
    };
  }

  /**
   * @param sql deletes the rows whose key is {@code = any(?)}
   */
  static void delete(Connection database, String sql, Array keys) throws SQLException {
    try (PreparedStatement delete = database.prepareStatement(sql)) {
      delete.setArray(1, keys);
      delete.executeUpdate();
    }
  }

  /** An array of numbers, for {@code = any(?)}. */
  public static Array numbers(Connection database, Stream<Long> values) throws SQLException {
    return database.createArrayOf("bigint", values.toArray());
  }

  /** An array of texts, for {@code = any(?)}. */
  public static Array texts(Connection database, Stream<String> values) throws SQLException {
    return database.createArrayOf("varchar", values.toArray());
  }
}
