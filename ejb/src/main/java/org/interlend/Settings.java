package org.interlend;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operator's settings: the system property {@code interlend.x.y} or else the environment
 * variable {@code INTERLEND_X_Y}.
 */
public final class Settings {

  private static final Logger LOG = System.getLogger(Settings.class.getName());

  /** The former names of settings, by their present names. */
  private static final Map<String, String> FORMER_NAMES =
      Map.of(
          "interlend.ncip.tcp.message.timeout", "interlend.ncip.tcp.message",
          "interlend.file.retention.days", "interlend.file.days",
          "interlend.marc.item.field", "interlend.item.field");

  /** The former names for which a warning has been logged. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private static final int SHORTEST_KEY = 32;
  private static final int USUAL_FILE = 20;
  private static final int LARGEST_FILE = 60;
  private static final int FILE_RETENTION_DAYS = 14;
  private static final int ANNOUNCED_DAYS = 30;
  private static final int ANONYMISE_DAYS = 365;
  private static final int AUDIT_DAYS = 730;
  private static final int TCP_CONNECTIONS = 20;
  private static final int SLNP_CONNECTIONS = 400;
  private static final int SLNP_CONNECTIONS_OF_ADDRESS = 300;
  private static final int JOURNAL_DAYS = 90;
  private static final int JOURNAL_REFUSALS = 30;

  private Settings() {}

  /** Whether demonstration data are to be loaded into an empty database. */
  public static boolean demo() {
    return get("interlend.demo").map(Boolean::parseBoolean).orElse(false);
  }

  /** Whether the demonstration may be reached from other machines. */
  public static boolean demoPublic() {
    return get("interlend.demo.public").map(Boolean::parseBoolean).orElse(false);
  }

  /** The address at which brokers, staff and scripts reach the server (option -b). */
  public static String bindAddress() {
    return get("jboss.bind.address").orElse("127.0.0.1");
  }

  /** The first password of the account {@code admin}, used only while there is no account. */
  public static Optional<String> adminPassword() {
    return get("interlend.admin.password");
  }

  /**
   * The key of all keyed digests, if the operator sets it instead of a key file.
   *
   * @throws IllegalStateException with a message for the operator when it could be guessed
   */
  public static Optional<String> secretKey() {
    Optional<String> key = get("interlend.secret.key");
    if (key.filter(text -> text.length() < SHORTEST_KEY).isPresent()) {
      throw new IllegalStateException(
          "Interlend cannot start: INTERLEND_SECRET_KEY has fewer than %d characters and could be guessed. Make one with: openssl rand -base64 32. PINs, partners' secrets and links to files that were stored with the old key must be set or sent again."
              .formatted(SHORTEST_KEY));
    }
    return key;
  }

  /** The directory of the key stores for TLS that partners' records name. */
  public static Path keyStoreDir() {
    return get("interlend.key.store.dir").map(Path::of).orElse(dataDir().resolve("key-stores"));
  }

  /** The password of these key stores; empty if they have none. */
  public static String keyStorePassword() {
    return get("interlend.key.store.password").orElse("");
  }

  /** Whether a key other than the one before is intended. */
  public static boolean secretKeyChanged() {
    return get("interlend.secret.key.changed").map(Boolean::parseBoolean).orElse(false);
  }

  /** Where Interlend keeps its files. */
  public static Path dataDir() {
    return Path.of(
        get("interlend.data.dir")
            .or(() -> Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
            .orElse("."));
  }

  /** The port for brokers and staff. */
  public static int httpPort() {
    return get("interlend.http.port").map(Integer::parseInt).orElse(8080);
  }

  /** The port of NCIP over plain TCP; empty if the TCP server is off. */
  public static Optional<Integer> ncipTcpPort() {
    return get("interlend.ncip.tcp.port").map(Integer::parseInt);
  }

  /** The address to which that port is bound. */
  public static String ncipTcpAddress() {
    return get("interlend.ncip.tcp.address").orElse("127.0.0.1");
  }

  /** How many clients may be connected to that port at once. */
  public static int ncipTcpConnections() {
    return get("interlend.ncip.tcp.connections").map(Integer::parseInt).orElse(TCP_CONNECTIONS);
  }

  /** How long such a client may be idle, as in {@code PT60S}. */
  public static Duration ncipTcpIdle() {
    return duration("interlend.ncip.tcp.idle", Duration.ofSeconds(60));
  }

  /** How long a message of such a client may take from its first byte to its last. */
  public static Duration ncipTcpMessageTimeout() {
    return duration("interlend.ncip.tcp.message.timeout", Duration.ofSeconds(30));
  }

  /** How many clients may be connected to all SLNP ports of this server at once. */
  public static int slnpConnections() {
    return get("interlend.slnp.connections").map(Integer::parseInt).orElse(SLNP_CONNECTIONS);
  }

  /** How many of them may have the same address. */
  public static int slnpConnectionsOfAddress() {
    return get("interlend.slnp.connections.per.address")
        .map(Integer::parseInt)
        .orElse(SLNP_CONNECTIONS_OF_ADDRESS);
  }

  /** How long such a client may be idle, as in {@code PT60S}. */
  public static Duration slnpIdle() {
    return duration("interlend.slnp.idle", Duration.ofSeconds(60));
  }

  /** How long a command of such a client may take from its first byte to its last. */
  public static Duration slnpCommandTimeout() {
    return duration("interlend.slnp.command.timeout", Duration.ofSeconds(15));
  }

  /** The address of this server for browsers, without a slash at its end; letters contain it. */
  public static String publicUrl() {
    return get("interlend.public.url")
        .map(address -> address.strip().replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + httpPort());
  }

  /** The path of the endpoints for brokers and scripts; empty if it is the root. */
  public static String endpointsPath() {
    return path("interlend.path", "");
  }

  /** The path of the console; empty if it is the root. */
  public static String consolePath() {
    return path("interlend.console.path", "/console");
  }

  /** The address of the console for browsers, without a slash at its end. */
  public static String consoleUrl() {
    return publicUrl() + consolePath();
  }

  /**
   * How long a server that was told to stop still takes requests, while it says that it is not
   * ready.
   */
  public static Duration stopSettle() {
    return duration("interlend.stop.settle", Duration.ofSeconds(5));
  }

  /** How long it then waits for what is in progress. */
  public static Duration stopTimeout() {
    return duration("interlend.stop.timeout", Duration.ofSeconds(20));
  }

  /** The trusted proxies, whose X-Forwarded-For counts: addresses and networks. */
  public static Optional<String> trustedProxies() {
    return get("interlend.trusted.proxies");
  }

  /** The internal addresses and networks to which messages may be sent. */
  public static Optional<String> allowedTargets() {
    return get("interlend.allowed.targets");
  }

  /** The token for reading the metrics; without it a staff account is needed. */
  public static Optional<String> metricsToken() {
    return get("interlend.metrics.token");
  }

  /** Whether the server writes an access log; the server itself reads it too. */
  public static boolean accessLog() {
    return flag("interlend.access.log", true);
  }

  /** The size limit of files for patrons, in megabytes; the HTTP server accepts at most 60. */
  public static int fileMegabytes() {
    return get("interlend.file.megabytes")
        .map(Integer::parseInt)
        .map(wanted -> Math.max(1, Math.min(wanted, LARGEST_FILE)))
        .orElse(USUAL_FILE);
  }

  /** How many days a file is kept after its patron can no longer open it; 0 removes it at once. */
  public static Optional<Integer> fileRetentionDays() {
    return get("interlend.file.retention.days")
        .map(Integer::parseInt)
        .or(() -> Optional.of(FILE_RETENTION_DAYS));
  }

  /** How long a partner has to answer an outgoing message, as in {@code PT30S}. */
  public static Duration outboxTimeout() {
    return duration("interlend.outbox.timeout", Duration.ofSeconds(30));
  }

  /** The pause before the second attempt; it doubles with each attempt, up to an hour. */
  public static Duration outboxRetryAfter() {
    return duration("interlend.outbox.retry.after", Duration.ofSeconds(10));
  }

  /** The pause before the mail server is tried again while it cannot be reached. */
  public static Duration smtpRetryAfter() {
    return duration("interlend.smtp.retry.after", Duration.ofSeconds(15));
  }

  /** The number of attempts before staff must decide; by default they take a working day. */
  public static int outboxTries() {
    return get("interlend.outbox.tries").map(Integer::parseInt).orElse(16);
  }

  /**
   * The number of days after which finished records are anonymized: requests, loans, holds,
   * charges, letters, the texts of messages, saved views; empty for never.
   */
  public static Optional<Integer> anonymiseAfterDays() {
    return days("interlend.anonymise.days", ANONYMISE_DAYS);
  }

  /** How many days the audit and the sign-in log are kept; empty for no end. */
  public static Optional<Integer> auditDays() {
    return days("interlend.audit.days", AUDIT_DAYS);
  }

  /**
   * How many days an announced request without an item stays open after its needed-before date, or
   * without one after its announcement; empty for no end.
   */
  public static Optional<Integer> announcedDays() {
    return days("interlend.announced.days", ANNOUNCED_DAYS);
  }

  /** How many days the journal of messages is kept; empty for no end. */
  public static Optional<Integer> journalDays() {
    return get("interlend.journal.days")
        .map(Integer::parseInt)
        .or(() -> Optional.of(JOURNAL_DAYS))
        .filter(days -> days > 0);
  }

  /**
   * How many refused messages of an unauthenticated address get an entry each in the journal, per
   * hour; empty for all.
   */
  public static Optional<Integer> journalRefusals() {
    return get("interlend.journal.refusals")
        .map(Integer::parseInt)
        .or(() -> Optional.of(JOURNAL_REFUSALS))
        .filter(lines -> lines > 0);
  }

  /** The mail server for letters to patrons; without it letters wait. */
  public static Optional<String> smtpHost() {
    return get("interlend.smtp.host");
  }

  /** The account at the mail server, if it needs one. */
  public static Optional<String> smtpUser() {
    return get("interlend.smtp.user");
  }

  /** The password of {@link #smtpUser}. */
  public static Optional<String> smtpPassword() {
    return get("interlend.smtp.password");
  }

  /** How the connection to the mail server is encrypted, if it is. */
  public static Optional<String> smtpTls() {
    return get("interlend.smtp.tls");
  }

  /** The sender of letters: an address, or a name with an address in angle brackets. */
  public static Optional<String> mailFrom() {
    return get("interlend.mail.from");
  }

  /** The watched folder whose files are loaded into the catalog; empty for none. */
  public static Optional<Path> importDir() {
    return get("interlend.import.dir").map(Path::of);
  }

  /**
   * The field of a MARC record with an item, and its subfields, as in {@code
   * 952:p=barcode,a=library,c=location}; empty for the default.
   */
  public static Optional<String> marcItemField() {
    return get("interlend.marc.item.field");
  }

  /**
   * @throws IllegalStateException with a message for the operator when it is neither true nor false
   */
  private static boolean flag(String property, boolean usual) {
    String text = get(property).orElse(Boolean.toString(usual));
    if (!Set.of("true", "false").contains(text)) {
      throw new IllegalStateException(
          "Interlend cannot start: %s is %s. It must be true or false."
              .formatted(variable(property), text));
    }
    return Boolean.parseBoolean(text);
  }

  /**
   * A span of time.
   *
   * @throws IllegalStateException with a message for the operator when it is none, or negative
   */
  private static Duration duration(String property, Duration usual) {
    Optional<String> text = get(property);
    try {
      Duration span = text.map(Duration::parse).orElse(usual);
      if (!span.isNegative()) {
        return span;
      }
    } catch (DateTimeParseException wrong) {
      LOG.log(Level.DEBUG, property, wrong);
    }
    throw new IllegalStateException(
        "Interlend cannot start: %s is %s. It must be a span of time such as PT5S (seconds), PT0.5S or PT2M (minutes)."
            .formatted(variable(property), text.orElseThrow()));
  }

  private static String path(String property, String usual) {
    return get(property).map(path -> path.replaceFirst("/+$", "")).orElse(usual);
  }

  /** A number of days; 0 means no end. */
  private static Optional<Integer> days(String property, int usual) {
    return get(property)
        .map(Integer::parseInt)
        .or(() -> Optional.of(usual))
        .filter(days -> days > 0);
  }

  private static Optional<String> get(String property) {
    return value(property)
        .or(
            () ->
                Optional.ofNullable(FORMER_NAMES.get(property))
                    .flatMap(old -> former(old, property)));
  }

  private static Optional<String> former(String old, String property) {
    Optional<String> value = value(old);
    if (value.isPresent() && WARNED.add(old)) {
      LOG.log(
          Level.WARNING,
          "{0} is called {1} now. Its value is taken; rename it, a later version ignores it.",
          variable(old),
          variable(property));
    }
    return value;
  }

  private static Optional<String> value(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable(property))))
        .filter(value -> !value.isBlank());
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
