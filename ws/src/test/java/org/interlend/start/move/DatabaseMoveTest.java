package org.interlend.start.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What is refused; {@code InstallationIT} moves an installation. */
class DatabaseMoveTest {

  private static final List<TableCopy> TABLES =
      List.of(new TableCopy("outbox_lock", List.of()), new TableCopy("patron", List.of()));

  @Test
  void onlyWhatTheMigrationsMadeMayBeInTheNewDatabase() throws Exception {
    try (var database = DriverManager.getConnection("jdbc:h2:mem:");
        var sql = database.createStatement()) {
      var move = new DatabaseMove(database, database);
      sql.execute("create table outbox_lock as select 1 as id");
      sql.execute("create table patron (id bigint)");
      assertThatCode(() -> move.requireEmpty(TABLES)).doesNotThrowAnyException();

      sql.execute("insert into patron values (1), (2)");
      assertThatThrownBy(() -> move.requireEmpty(TABLES))
          .isInstanceOf(MoveRefusedException.class)
          .hasMessage(
              "The PostgreSQL database is not empty: its table patron has 2 rows. Create an empty"
                  + " database.");
    }
  }

  @Test
  void theNewDatabaseIsOneOfPostgresql() throws SQLException {
    var target = new JdbcDataSource();
    target.setUrl("jdbc:h2:mem:move");
    try (var source = DriverManager.getConnection("jdbc:h2:mem:moved", "interlend", "interlend")) {
      assertThat(source.isValid(0)).isTrue();
      assertThatThrownBy(() -> DatabaseMove.run("jdbc:h2:mem:moved", target))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "Interlend cannot start: INTERLEND_MOVE_FROM is set, and nothing was moved.")
          .hasMessageContaining("must be the address of a PostgreSQL database");
    }
  }
}
