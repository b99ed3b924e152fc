package org.interlend.start.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCopyTest {

  private static final int ROWS = 130;
  private static final int BYTES = 512 * 1024;
  private static final TableCopy TABLE =
      new TableCopy(
          "file_part",
          List.of(new TableCopy.Column("id", "int8"), new TableCopy.Column("bytes", "bytea")));

  private int waiting;
  private int mostWaiting;

  @Test
  void fewLargeRowsAreInMemoryAtATime() throws Exception {
    try (var source = database("source");
        var target = database("target")) {
      try (var insert = source.prepareStatement("insert into file_part values (?, ?)")) {
        for (var row = 0; row < ROWS; row++) {
          insert.setLong(1, row);
          insert.setBytes(2, new byte[BYTES]);
          insert.executeUpdate();
        }
      }

      var read = TABLE.copy(source, counted(target));

      assertThat(read.rows()).isEqualTo(ROWS);
      assertThat(TABLE.digest(target, read)).isEqualTo(read);
      assertThat(mostWaiting).isBetween(2, 8);
    }
  }

  private static Connection database(String name) throws SQLException {
    var database = DriverManager.getConnection("jdbc:h2:mem:" + name + ";LAZY_QUERY_EXECUTION=1");
    try (var statement = database.createStatement()) {
      statement.execute("create table file_part (id bigint primary key, bytes bytea not null)");
    }
    return database;
  }

  /** Counts the rows that wait in the statements of this connection. */
  private Connection counted(Connection database) {
    return proxy(
        Connection.class,
        database,
        (method, answer) ->
            method.equals("prepareStatement")
                ? proxy(PreparedStatement.class, (PreparedStatement) answer, this::count)
                : answer);
  }

  private Object count(String method, Object answer) {
    if (method.equals("addBatch")) {
      mostWaiting = Math.max(mostWaiting, ++waiting);
    } else if (method.equals("executeBatch")) {
      waiting = 0;
    }
    return answer;
  }

  private interface Listener {
    Object after(String method, Object answer);
  }

  private static <T> T proxy(Class<T> type, T real, Listener listener) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return listener.after(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
