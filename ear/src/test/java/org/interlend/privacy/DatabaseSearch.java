package org.interlend.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;

/** Searches every column of every table of the server's database for texts. */
final class DatabaseSearch {

  private final InterlendServer server;

  DatabaseSearch(InterlendServer server) {
    this.server = server;
  }

  /**
   * @param texts in lower case; found in texts and bytes, also inside longer values, URL-encoded,
   *     and in any case
   * @param without tables to leave out
   * @return where they are, as in {@code letter.body: roe}
   */
  Set<String> find(Collection<String> texts, String... without) {
    var searched = texts.stream().flatMap(DatabaseSearch::spellings).distinct().toList();
    try {
      return server.ask(
          connection -> {
            var found = new TreeSet<String>();
            for (var table : tables(connection)) {
              if (!List.of(without).contains(table)) {
                find(connection, table, searched, found);
              }
            }
            return found;
          });
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> spellings(String text) {
    return Stream.of(text, URLEncoder.encode(text, UTF_8).toLowerCase(Locale.ROOT));
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var result =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (result.next()) {
        tables.add(result.getString("TABLE_NAME"));
      }
    }
    if (tables.size() < 30) {
      throw new AssertionError("These cannot be all tables: " + tables);
    }
    return tables;
  }

  private static void find(
      Connection connection, String table, List<String> searched, Set<String> found)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from " + table)) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          var text = text(rows, column);
          for (var each : searched) {
            if (text.contains(each)) {
              found.add(
                  "%s.%s: %s".formatted(table, rows.getMetaData().getColumnName(column), each));
            }
          }
        }
      }
    }
  }

  /** Bytes are read as text in either encoding. */
  private static String text(ResultSet rows, int column) throws SQLException {
    var value = rows.getObject(column);
    if (value == null) {
      return "";
    }
    var text =
        value instanceof byte[] bytes
            ? new String(bytes, UTF_8) + "\n" + new String(bytes, ISO_8859_1)
            : value.toString();
    return text.toLowerCase(Locale.ROOT);
  }
}
