package org.interlend.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the schema this version needs. */
final class SchemaMigration {

  private SchemaMigration() {}

  /**
   * @throws IllegalStateException with a message for the operator when it cannot be done; the
   *     database is then as the last complete migration left it
   */
  static void run(DataSource database) {
    try {
      Flyway.configure(SchemaMigration.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
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

  /** How a column is told to compare by bytes; H2 does nothing else. */
  private static String bytewise(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? "collate \"C\"" : "";
    }
  }
}
