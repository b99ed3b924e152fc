package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, which it can stop, start again with the same data, and freeze. */
public final class OwnPostgres implements AutoCloseable {

  private final Path data;
  private final int port = FreePort.next();
  private EmbeddedPostgres running;

  /**
   * @param directory for its data
   */
  public OwnPostgres(Path directory) {
    data = directory.resolve("database");
    start();
  }

  /** Starts it, always on the same port. */
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It accepts connections and does not answer. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      var postmaster = ProcessHandle.of(pid).orElseThrow();
      var all = Stream.concat(Stream.of(postmaster), postmaster.descendants());
      var command =
          Stream.concat(
              Stream.of("kill", "-" + signal), all.map(process -> Long.toString(process.pid())));
      assertThat(new ProcessBuilder(command.toList()).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /**
   * The settings of a server with this database.
   *
   * @param hosts such as {@code 127.0.0.1:1,}: hosts to be tried before this one; may be empty
   * @param parameters such as {@code ?socketTimeout=5}; may be empty
   */
  public Map<String, String> settings(String hosts, String parameters) {
    return new HashMap<>(
        Map.of(
            "INTERLEND_DB_URL",
            "jdbc:postgresql://%s127.0.0.1:%d/postgres%s".formatted(hosts, port, parameters),
            "INTERLEND_DB_USER",
            "postgres",
            "INTERLEND_DB_PASSWORD",
            "postgres"));
  }

  /** A connection to its database; the caller closes it. */
  public Connection connect() throws SQLException {
    return running.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() {
    stop();
  }
}
