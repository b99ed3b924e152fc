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
}
