package org.interlend.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
          "lending_request",
          "lending_history",
          "move_request",
          "letter",
          "outbox");

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

  /** The first column of what a query with at most one parameter finds. */
  public List<String> texts(String query, String... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
