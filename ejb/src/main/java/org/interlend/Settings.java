package org.interlend;

import static org.interlend.operator.OperatorSetting.ANNOUNCED_DAYS;
import static org.interlend.operator.OperatorSetting.CONSOLE_PATH;
import static org.interlend.operator.OperatorSetting.DATA_DIR;
import static org.interlend.operator.OperatorSetting.HTTP_PORT;
import static org.interlend.operator.OperatorSetting.IMPORT_DIR;
import static org.interlend.operator.OperatorSetting.JOURNAL_REFUSALS;
import static org.interlend.operator.OperatorSetting.KEY_STORE_DIR;
import static org.interlend.operator.OperatorSetting.PATH;
import static org.interlend.operator.OperatorSetting.PUBLIC_URL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interlend.operator.OperatorSetting;

/**
 * The operator's settings, as Interlend uses them. {@link OperatorSetting} declares them. Some can
 * change while the server runs, so nothing keeps a value for longer than it works with it. All are
 * checked at the start; a value that is not possible is an {@link IllegalStateException} with a
 * message for the operator.
 */
public final class Settings {

  private Settings() {}

  /** The address at which brokers, staff and scripts reach the server (option -b). */
  public static String bindAddress() {
    return Optional.ofNullable(System.getProperty("jboss.bind.address"))
        .or(() -> Optional.ofNullable(System.getenv("JBOSS_BIND_ADDRESS")))
        .orElse("127.0.0.1");
  }

  /** The directory of the key stores for TLS that partners' records name. */
  public static Path keyStoreDir() {
    return KEY_STORE_DIR.value().map(Path::of).orElse(dataDir().resolve("key-stores"));
  }

  /** Where Interlend keeps its files. */
  public static Path dataDir() {
    return Path.of(
        DATA_DIR
            .value()
            .or(() -> Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
            .orElse("."));
  }

  /** The address of this server for browsers, without a slash at its end; letters contain it. */
  public static String publicUrl() {
    return PUBLIC_URL
        .value()
        .map(address -> address.strip().replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + HTTP_PORT.requiredNumber());
  }

  /** The path of the endpoints for brokers and scripts; empty if it is the root. */
  public static String endpointsPath() {
    return path(PATH);
  }

  /** The path of the console; empty if it is the root. */
  public static String consolePath() {
    return path(CONSOLE_PATH);
  }

  /** The address of the console for browsers, without a slash at its end. */
  public static String consoleUrl() {
    return publicUrl() + consolePath();
  }

  /**
   * The earliest needed-before date, or without one the earliest announcement, of a request without
   * an item that stays open; empty for no end.
   */
  public static Optional<Instant> announcedSince(Instant now) {
    return unlessZero(ANNOUNCED_DAYS).map(days -> now.minus(Duration.ofDays(days)));
  }

  /**
   * How many refused messages of an unauthenticated address get an entry each in the journal, per
   * hour; empty for all.
   */
  public static Optional<Integer> journalRefusals() {
    return unlessZero(JOURNAL_REFUSALS);
  }

  /** The watched folder whose files are loaded into the catalog; empty for none. */
  public static Optional<Path> importDir() {
    return IMPORT_DIR.value().map(Path::of);
  }

  /** A path without a slash at its end. */
  private static String path(OperatorSetting setting) {
    return setting.value().orElseThrow().replaceFirst("/+$", "");
  }

  /** 0 means no end. */
  private static Optional<Integer> unlessZero(OperatorSetting setting) {
    return setting.asNumber().filter(days -> days > 0);
  }
}
