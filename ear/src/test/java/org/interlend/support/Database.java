package org.interlend.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The databases that Interlend supports. */
public enum Database {
  H2 {
    @Override
    public Access create(Path directory) {
      // AUTO_SERVER lets a test connect while the server has the file open.
      var url =
          "jdbc:h2:file:"
              + directory.resolve("interlend").toAbsolutePath()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0;AUTO_SERVER=TRUE";
      return new Access(url, "interlend", "interlend");
    }
  },

  POSTGRESQL {
    @Override
    public Access create(Path directory) {
      var name = "interlend_" + DATABASES.incrementAndGet();
      try (var connection = Cluster.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("The test database could not be created", e);
      }
      var url =
          "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
              .formatted(Cluster.RUNNING.getPort(), name);
      return new Access(url, "postgres", "postgres");
    }
  };

  /** The configuration parameter of JUnit that names the database of a suite. */
  public static final String PARAMETER = "test.database";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  /**
   * The one on which a test runs: that of its suite, or the one that {@code -Dtest.database} names,
   * or else PostgreSQL.
   */
  public static Database of(ExtensionContext test) {
    return test.getConfigurationParameter(PARAMETER).map(Database::valueOf).orElse(POSTGRESQL);
  }

  /**
   * Creates an empty database.
   *
   * @param directory the directory for a database file
   * @return the connection data, for the server and the test
   */
  public abstract Access create(Path directory);

  /** The JDBC connection data of a database. */
  public record Access(String url, String user, String password) {}

  /** One PostgreSQL for the whole test run, started at first use and stopped at the end. */
  private static final class Cluster {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Tests kill servers, but never this one: only measurements wait for the disk.
        String durable = System.getProperty("test.process") == null ? "on" : "off";
        return EmbeddedPostgres.builder()
            .setPort(FreePort.next())
            .setServerConfig("fsync", durable)
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", durable)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
  }
}
