package org.interlend.start;

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
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new IllegalStateException(
          "Interlend cannot start: its database could not be brought to the schema of this version. "
              + failure.getMessage(),
          failure);
    }
  }
}
