package org.interlend.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.support.BrokerServer;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.OwnPostgres;

/** Two servers on one PostgreSQL, the partner's server, and the clock of the second server. */
final class Site implements AutoCloseable {

  static final String PARTNER = "BRIGHTWATER";

  private static final Path FAKETIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

  private final OwnPostgres postgres;
  private final Path disk;
  private final Path clock;
  private final BrokerServer broker = new BrokerServer();
  private final InterlendServer first;
  private final InterlendServer second;

  Site(Path folder, Path disk, MailServer mail) throws Exception {
    this.disk = disk;
    clock = Files.writeString(folder.resolve("clock"), "+0");
    postgres = new OwnPostgres(disk == null ? folder : disk);
    var settings = new HashMap<>(postgres.settings("", "?socketTimeout=10"));
    settings.putAll(mail.settings());
    settings.put("INTERLEND_OUTBOX_TIMEOUT", "PT5S");
    settings.put("INTERLEND_OUTBOX_RETRY_AFTER", "PT0.5S");
    settings.put("INTERLEND_SMTP_RETRY_AFTER", "PT2S");
    settings.put("INTERLEND_STOP_SETTLE", "PT2S");
    first = InterlendServer.start(Database.POSTGRESQL, settings);
    second = first.startBeside(withClock());
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "update partner set ncip_url = '%s' where code = '%s'".formatted(broker.url(), PARTNER));
      statement.execute("update settings_version set number = number + 1");
    }
  }

  /** libfaketime reads the offset of the second server's clock from a file. */
  private Map<String, String> withClock() {
    return canStepClock()
        ? Map.of(
            "LD_PRELOAD", FAKETIME.toString(),
            "FAKETIME_TIMESTAMP_FILE", clock.toString(),
            "FAKETIME_CACHE_DURATION", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            // Otherwise waits of the Java machine end at once.
            "FAKETIME_FORCE_MONOTONIC_FIX", "0")
        : Map.of();
  }

  static boolean canStepClock() {
    return Files.isReadable(FAKETIME);
  }

  /** Sets the clock of the second server. */
  void stepClock(Duration offset) {
    try {
      Files.writeString(clock, "%+d".formatted(offset.toSeconds()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<InterlendServer> servers() {
    return List.of(first, second);
  }

  OwnPostgres postgres() {
    return postgres;
  }

  BrokerServer broker() {
    return broker;
  }

  /** The folder on a small disk; empty when the database shares the machine's disk. */
  Optional<Path> disk() {
    return Optional.ofNullable(disk);
  }

  java.sql.Connection connect() throws SQLException {
    return postgres.connect();
  }

  @Override
  public void close() {
    second.close();
    first.close();
    broker.close();
    postgres.close();
  }
}
