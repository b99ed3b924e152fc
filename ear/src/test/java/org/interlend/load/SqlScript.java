package org.interlend.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of one message, from a file beside this class, ready on one connection. */
final class SqlScript implements AutoCloseable {

  private static final Pattern PARAMETER = Pattern.compile(":([a-z_0-9]+)");

  private final List<Step> steps;

  private record Step(PreparedStatement statement, List<String> parameters) {}

  private SqlScript(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * @param service the NCIP service, which is the file's name
   */
  static SqlScript prepare(String service, Connection connection) throws SQLException {
    var steps = new ArrayList<Step>();
    for (var sql : read(service)) {
      var statement = connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
      var names = PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList();
      steps.add(new Step(statement, names));
    }
    return new SqlScript(steps);
  }

  /** How many statements the file of a service has. */
  static int statements(String service) {
    return read(service).size();
  }

  private static List<String> read(String service) {
    return Stream.of(text(service).replaceAll("(?m)^--.*$", "").split(";"))
        .map(String::strip)
        .filter(sql -> !sql.isEmpty())
        .toList();
  }

  private static String text(String service) {
    try (var file = SqlScript.class.getResourceAsStream(service + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends every statement, reads every column of every row, and fails when a change changes no row.
   */
  void run(Function<String, Object> values) throws SQLException {
    for (var step : steps) {
      var statement = step.statement();
      for (var n = 0; n < step.parameters().size(); n++) {
        statement.setObject(n + 1, values.apply(step.parameters().get(n)));
      }
      if (statement.execute()) {
        read(statement);
      } else if (statement.getUpdateCount() < 1) {
        throw new SQLException("Nothing is changed by %s".formatted(statement));
      }
    }
  }

  private static void read(PreparedStatement statement) throws SQLException {
    try (var rows = statement.getResultSet()) {
      var columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (var column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (var step : steps) {
      step.statement().close();
    }
  }
}
