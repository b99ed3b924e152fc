package org.interlend.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads the database directly, without the application. */
@ApplicationScoped
public class Tables {

  /** The tables that a workflow writes for a message; jobs and sign-ins write none of them. */
  private static final List<String> OF_WORKFLOWS =
      List.of(
          "bib",
          "holding",
          "item",
          "hold",
          "loan",
          "borrowing_request",
          "borrowed_volume",
          "borrowing_history",
          "borrowing_search_term",
          "patron_request",
          "file_delivery",
          "file_part",
          "lending_request",
          "lending_history",
          "lending_search_term",
          "move_request",
          "letter",
          "outbox");

  private static final Set<String> COUNTED = Set.of("letter", "outbox", "file_part");

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  /** Rows by table. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : OF_WORKFLOWS) {
      rows.put(table, Long.valueOf(texts("select count(*) from " + table).get(0)));
    }
    return rows;
  }

  /**
   * Number and content of the rows by table, without the order of the rows. Of letters and
   * messages, which change while they are sent, and of the bytes of files the number alone.
   */
  public Map<String, String> contents() {
    // A job that begins between two looks would change rows too.
    execute("update job set due_at = current_timestamp + interval '1' hour");
    Map<String, String> contents = new TreeMap<>();
    for (String table : OF_WORKFLOWS) {
      contents.put(
          table,
          COUNTED.contains(table) ? texts("select count(*) from " + table).get(0) : content(table));
    }
    return contents;
  }

  private String content(String table) {
    return query(
        "select * from " + table,
        rows -> {
          int count = 0;
          long sum = 0;
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (int column = 1; column <= columns; column++) {
              Object value = rows.getObject(column);
              row.append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
              row.append('|');
            }
            sum += row.toString().hashCode();
            count++;
          }
          return count + " rows, checksum " + sum;
        });
  }

  /** Whether the database is PostgreSQL; else it is H2. */
  public boolean isPostgresql() {
    try (var connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Executes statements, each in a transaction of its own. */
  public void execute(String... statements) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what a query with at most one parameter finds. */
  public List<String> texts(String query, String... parameters) {
    return query(
        query,
        rows -> {
          List<String> texts = new ArrayList<>();
          while (rows.next()) {
            texts.add(rows.getString(1));
          }
          return texts;
        },
        parameters);
  }

  /** The details of the events of a kind in the history of a borrowing request. */
  public List<String> details(String event, String request) {
    return texts(
        """
        select h.detail from borrowing_history h join borrowing_request r on r.id = h.request_id
        where h.event = '%s' and r.external_id = ? order by h.id"""
            .formatted(event),
        request);
  }

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T query(String query, Reading<T> reading, String... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        return reading.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
