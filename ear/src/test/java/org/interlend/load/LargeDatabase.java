package org.interlend.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fills a PostgreSQL database with the catalog, the finished requests and the journal of a large
 * library, by statements of the database itself (LargeDatabase.sql). Every other title has two
 * items, the others one. Indexes of a table are dropped before and made again after, and foreign
 * keys are not checked meanwhile.
 */
final class LargeDatabase implements AutoCloseable {

  private static final Pattern TARGET = Pattern.compile("insert into (\\w+)");

  /** A table whose keys come from a sequence. */
  private static final String RESTART =
      """
      do $$ begin
        if to_regclass('%1$s_seq') is not null then
          perform setval('%1$s_seq', greatest(
            (select coalesce(max(id), 0) from %1$s),
            (select last_value from %1$s_seq)));
        end if;
      end $$
      """;

  private final Connection connection;

  /**
   * @param connection of a superuser; this object closes it
   */
  LargeDatabase(Connection connection) throws SQLException {
    this.connection = connection;
    execute("set session_replication_role = replica");
    execute("set maintenance_work_mem = '512MB'");
  }

  /** How many titles have one item, of so many items. */
  static long singles(long items) {
    return items / 3;
  }

  /** The OCLC number of a title with one item. */
  static String oclcOfSingle(long n) {
    return Long.toString(500_000_000 + 2 * n + 1);
  }

  /** The barcode of the item of a title with one item. */
  static String barcodeOfSingle(long n) {
    return "FILL%09d".formatted(3 * n + 2);
  }

  /**
   * @param requests half of them borrowing, half lending
   */
  void fill(long items, long requests, long journal) throws SQLException {
    for (var sql : text().replaceAll("(?m)^--.*$", "").split(";")) {
      var insert =
          sql.strip()
              .replace(":items", Long.toString(items))
              .replace(":requests", Long.toString(requests / 2))
              .replace(":journal", Long.toString(journal));
      var table = TARGET.matcher(insert);
      if (table.find()) {
        insert(table.group(1), insert);
      }
    }
  }

  private void insert(String table, String sql) throws SQLException {
    var indexes = indexes(table);
    for (var index : indexes) {
      execute("drop index " + index.name());
    }
    var rows = execute(sql);
    for (var index : indexes) {
      execute(index.definition());
    }
    if (rows > 0 && hasId(table)) {
      execute(RESTART.formatted(table));
    }
  }

  private record Index(String name, String definition) {}

  private List<Index> indexes(String table) throws SQLException {
    var indexes = new ArrayList<Index>();
    try (var statement =
            connection.prepareStatement(
                "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index"
                    + " where indrelid = ?::regclass and not indisunique");
        var closing = statement) {
      closing.setString(1, table);
      try (var rows = closing.executeQuery()) {
        while (rows.next()) {
          indexes.add(new Index(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return indexes;
  }

  private boolean hasId(String table) throws SQLException {
    try (var columns = connection.getMetaData().getColumns(null, null, table, "id")) {
      return columns.next();
    }
  }

  /** The database does this by itself some time later. */
  void tidy() throws SQLException {
    execute("vacuum analyze");
    execute("checkpoint");
  }

  private static String text() {
    try (var file = LargeDatabase.class.getResourceAsStream("LargeDatabase.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
