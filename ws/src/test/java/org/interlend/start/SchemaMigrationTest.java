package org.interlend.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

  @Test
  void aFailedMigrationSaysWhy() throws SQLException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:occupied");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table institution (somebody_elses integer)");

      assertThatThrownBy(() -> SchemaMigration.run(database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Interlend cannot start: its database could not be brought")
          .hasMessageContaining("non-empty schema");
    }
  }

  @Test
  void aDatabaseOfADevelopmentVersionIsRefusedWithoutTheAdviceToRepairIt() throws SQLException {
    var database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:mem:development;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      SchemaMigration.run(database);
      statement.execute(
          "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '7'");

      assertThatThrownBy(() -> SchemaMigration.run(database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Interlend cannot start: its database was made by a development")
          .hasMessageContaining("cannot be upgraded")
          .hasMessageNotContaining("run repair");
    }
  }
}
