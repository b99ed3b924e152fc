package org.interlend.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrates the database to the schema of this version. */
final class SchemaMigration {

  private SchemaMigration() {}

  /**
   * @throws IllegalStateException with a message for the operator when the migration fails; the
   *     database then has the state of the last complete migration
   */
  static void run(DataSource database) {
    try {
      Flyway.configure(SchemaMigration.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          .callbacks(new MigrationTimeoutCallback())
          .placeholders(Map.of("bytewise", bytewise(database)))
          .load()
          .migrate();
    } catch (FlywayException | SQLException failure) {
      throw new IllegalStateException(
          "Interlend cannot start: its database could not be brought to the schema of this version. "
              + failure.getMessage(),
          failure);
    }
  }

  /** The clause that makes a column compare by bytes; H2 always does so. */
  private static String bytewise(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? "collate \"C\"" : "";
    }
  }
}
