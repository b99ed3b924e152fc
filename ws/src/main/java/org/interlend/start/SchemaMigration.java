package org.interlend.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Migrates the database to the schema of this version. */
final class SchemaMigration {

  private SchemaMigration() {}

  /**
   * @throws IllegalStateException with a message for the operator when the migration fails; the
   *     database then has the state of the last complete migration
   */
  static void run(DataSource database) {
    try {
      Flyway flyway =
          Flyway.configure(SchemaMigration.class.getClassLoader())
              .dataSource(database)
              .locations("classpath:db/migration")
              .callbacks(new MigrationTimeoutCallback())
              .placeholders(Map.of("bytewise", bytewise(database)))
              .load();
      try {
        flyway.migrate();
      } catch (FlywayValidateException failure) {
        throw isOfOtherMigrations(flyway) ? otherMigrations(failure) : failure;
      }
    } catch (FlywayException | SQLException failure) {
      throw new IllegalStateException(
          "Interlend cannot start: its database could not be brought to the schema of this version. "
              + failure.getMessage(),
          failure);
    }
  }

  private static boolean isOfOtherMigrations(Flyway flyway) {
    return flyway.validateWithResult().invalidMigrations.stream()
        .anyMatch(migration -> migration.errorDetails.errorCode == CoreErrorCode.CHECKSUM_MISMATCH);
  }

  /** Flyway would advise to repair its history, which leaves the tables as they are. */
  private static IllegalStateException otherMigrations(FlywayValidateException failure) {
    return new IllegalStateException(
        "Interlend cannot start: its database was made by a development version with other migrations, and cannot be upgraded. Start that version again, or begin with an empty database. Do not repair the history of the migrations: the tables would stay as they are.",
        failure);
  }

  /** The clause that makes a column compare by bytes; H2 always does so. */
  private static String bytewise(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? "collate \"C\"" : "";
    }
  }
}
