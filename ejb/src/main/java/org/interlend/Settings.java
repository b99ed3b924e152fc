package org.interlend;

import static org.interlend.operator.OperatorSetting.ADMIN_PASSWORD;
import static org.interlend.operator.OperatorSetting.ALLOWED_TARGETS;
import static org.interlend.operator.OperatorSetting.ANNOUNCED_DAYS;
import static org.interlend.operator.OperatorSetting.ANONYMIZE_DAYS;
import static org.interlend.operator.OperatorSetting.AUDIT_DAYS;
import static org.interlend.operator.OperatorSetting.CONSOLE_PATH;
import static org.interlend.operator.OperatorSetting.DATA_DIR;
import static org.interlend.operator.OperatorSetting.DEMO;
import static org.interlend.operator.OperatorSetting.DEMO_PUBLIC;
import static org.interlend.operator.OperatorSetting.FILE_MEGABYTES;
import static org.interlend.operator.OperatorSetting.FILE_RETENTION_DAYS;
import static org.interlend.operator.OperatorSetting.HTTP_PORT;
import static org.interlend.operator.OperatorSetting.IMPORT_DIR;
import static org.interlend.operator.OperatorSetting.JOURNAL_DAYS;
import static org.interlend.operator.OperatorSetting.JOURNAL_REFUSALS;
import static org.interlend.operator.OperatorSetting.KEY_STORE_DIR;
import static org.interlend.operator.OperatorSetting.KEY_STORE_PASSWORD;
import static org.interlend.operator.OperatorSetting.LDAP_ATTRIBUTE;
import static org.interlend.operator.OperatorSetting.LDAP_BIND_DN;
import static org.interlend.operator.OperatorSetting.LDAP_BIND_PASSWORD;
import static org.interlend.operator.OperatorSetting.LDAP_URL;
import static org.interlend.operator.OperatorSetting.MAIL_FROM;
import static org.interlend.operator.OperatorSetting.MARC_ITEM_FIELD;
import static org.interlend.operator.OperatorSetting.METRICS_TOKEN;
import static org.interlend.operator.OperatorSetting.MOVE_FROM;
import static org.interlend.operator.OperatorSetting.NCIP_TCP_ADDRESS;
import static org.interlend.operator.OperatorSetting.NCIP_TCP_CONNECTIONS;
import static org.interlend.operator.OperatorSetting.NCIP_TCP_IDLE;
import static org.interlend.operator.OperatorSetting.NCIP_TCP_MESSAGE_TIMEOUT;
import static org.interlend.operator.OperatorSetting.NCIP_TCP_PORT;
import static org.interlend.operator.OperatorSetting.OIDC_CLAIM;
import static org.interlend.operator.OperatorSetting.OIDC_CLIENT;
import static org.interlend.operator.OperatorSetting.OIDC_NAME;
import static org.interlend.operator.OperatorSetting.OIDC_SCOPE;
import static org.interlend.operator.OperatorSetting.OIDC_SECRET;
import static org.interlend.operator.OperatorSetting.OIDC_URL;
import static org.interlend.operator.OperatorSetting.OUTBOX_RETRY_AFTER;
import static org.interlend.operator.OperatorSetting.OUTBOX_TIMEOUT;
import static org.interlend.operator.OperatorSetting.OUTBOX_TRIES;
import static org.interlend.operator.OperatorSetting.PATH;
import static org.interlend.operator.OperatorSetting.PUBLIC_URL;
import static org.interlend.operator.OperatorSetting.SECRET_KEY;
import static org.interlend.operator.OperatorSetting.SECRET_KEY_CHANGED;
import static org.interlend.operator.OperatorSetting.SLNP_COMMAND_TIMEOUT;
import static org.interlend.operator.OperatorSetting.SLNP_CONNECTIONS;
import static org.interlend.operator.OperatorSetting.SLNP_CONNECTIONS_PER_ADDRESS;
import static org.interlend.operator.OperatorSetting.SLNP_IDLE;
import static org.interlend.operator.OperatorSetting.SMTP_HOST;
import static org.interlend.operator.OperatorSetting.SMTP_PORT;
import static org.interlend.operator.OperatorSetting.SMTP_RETRY_AFTER;
import static org.interlend.operator.OperatorSetting.SMTP_TLS;
import static org.interlend.operator.OperatorSetting.SMTP_USER;
import static org.interlend.operator.OperatorSetting.STOP_SETTLE;
import static org.interlend.operator.OperatorSetting.STOP_TIMEOUT;
import static org.interlend.operator.OperatorSetting.TRUSTED_PROXIES;

import java.nio.file.Path;
import java.time.Duration;
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

  /** Whether demonstration data are to be loaded into an empty database. */
  public static boolean demo() {
    return DEMO.isOn();
  }

  /** Whether the demonstration may be reached from other machines. */
  public static boolean demoPublic() {
    return DEMO_PUBLIC.isOn();
  }

  /** The address at which brokers, staff and scripts reach the server (option -b). */
  public static String bindAddress() {
    return Optional.ofNullable(System.getProperty("jboss.bind.address"))
        .or(() -> Optional.ofNullable(System.getenv("JBOSS_BIND_ADDRESS")))
        .orElse("127.0.0.1");
  }

  /** The first password of the account {@code admin}, used only while there is no account. */
  public static Optional<String> adminPassword() {
    return ADMIN_PASSWORD.value();
  }

  /** The key of all keyed digests, if the operator sets it instead of a key file. */
  public static Optional<String> secretKey() {
    return SECRET_KEY.value();
  }

  /** The directory of the key stores for TLS that partners' records name. */
  public static Path keyStoreDir() {
    return KEY_STORE_DIR.value().map(Path::of).orElse(dataDir().resolve("key-stores"));
  }

  /** The password of these key stores; empty if they have none. */
  public static String keyStorePassword() {
    return KEY_STORE_PASSWORD.value().orElse("");
  }

  /** Whether a key other than the one before is intended. */
  public static boolean secretKeyChanged() {
    return SECRET_KEY_CHANGED.isOn();
  }

  /** The address of the H2 database that is moved to this server's PostgreSQL database. */
  public static Optional<String> moveFrom() {
    return MOVE_FROM.value();
  }

  /** Where Interlend keeps its files. */
  public static Path dataDir() {
    return Path.of(
        DATA_DIR
            .value()
            .or(() -> Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
            .orElse("."));
  }

  /** The port for brokers and staff. */
  public static int httpPort() {
    return HTTP_PORT.asNumber().orElseThrow();
  }

  /** The port of NCIP over plain TCP; empty if the TCP server is off. */
  public static Optional<Integer> ncipTcpPort() {
    return NCIP_TCP_PORT.asNumber();
  }

  /** The address to which that port is bound. */
  public static String ncipTcpAddress() {
    return NCIP_TCP_ADDRESS.value().orElseThrow();
  }

  /** How many clients may be connected to that port at once. */
  public static int ncipTcpConnections() {
    return NCIP_TCP_CONNECTIONS.asNumber().orElseThrow();
  }

  /** How long such a client may be idle, as in {@code PT60S}. */
  public static Duration ncipTcpIdle() {
    return NCIP_TCP_IDLE.asSpan();
  }

  /** How long a message of such a client may take from its first byte to its last. */
  public static Duration ncipTcpMessageTimeout() {
    return NCIP_TCP_MESSAGE_TIMEOUT.asSpan();
  }

  /** How many clients may be connected to all SLNP ports of this server at once. */
  public static int slnpConnections() {
    return SLNP_CONNECTIONS.asNumber().orElseThrow();
  }

  /** How many of them may have the same address. */
  public static int slnpConnectionsOfAddress() {
    return SLNP_CONNECTIONS_PER_ADDRESS.asNumber().orElseThrow();
  }

  /** How long such a client may be idle, as in {@code PT60S}. */
  public static Duration slnpIdle() {
    return SLNP_IDLE.asSpan();
  }

  /** How long a command of such a client may take from its first byte to its last. */
  public static Duration slnpCommandTimeout() {
    return SLNP_COMMAND_TIMEOUT.asSpan();
  }

  /** The address of this server for browsers, without a slash at its end; letters contain it. */
  public static String publicUrl() {
    return PUBLIC_URL
        .value()
        .map(address -> address.strip().replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + httpPort());
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
   * How long a server that was told to stop still takes requests, while it says that it is not
   * ready.
   */
  public static Duration stopSettle() {
    return STOP_SETTLE.asSpan();
  }

  /** How long it then waits for what is in progress. */
  public static Duration stopTimeout() {
    return STOP_TIMEOUT.asSpan();
  }

  /** The trusted proxies, whose X-Forwarded-For counts: addresses and networks. */
  public static Optional<String> trustedProxies() {
    return TRUSTED_PROXIES.value();
  }

  /** The internal addresses and networks to which messages may be sent. */
  public static Optional<String> allowedTargets() {
    return ALLOWED_TARGETS.value();
  }

  /** The token for reading the metrics; without it a staff account is needed. */
  public static Optional<String> metricsToken() {
    return METRICS_TOKEN.value();
  }

  /** The size limit of files for patrons, in megabytes; the HTTP server accepts at most 60. */
  public static int fileMegabytes() {
    return FILE_MEGABYTES.asNumber().orElseThrow();
  }

  /** How many days a file is kept after its patron can no longer open it; 0 removes it at once. */
  public static Optional<Integer> fileRetentionDays() {
    return FILE_RETENTION_DAYS.asNumber();
  }

  /** How long a partner has to answer an outgoing message, as in {@code PT30S}. */
  public static Duration outboxTimeout() {
    return OUTBOX_TIMEOUT.asSpan();
  }

  /** The pause before the second attempt; it doubles with each attempt, up to an hour. */
  public static Duration outboxRetryAfter() {
    return OUTBOX_RETRY_AFTER.asSpan();
  }

  /** The pause before the mail server is tried again while it cannot be reached. */
  public static Duration smtpRetryAfter() {
    return SMTP_RETRY_AFTER.asSpan();
  }

  /** The number of attempts before staff must decide; by default they take a working day. */
  public static int outboxTries() {
    return OUTBOX_TRIES.asNumber().orElseThrow();
  }

  /**
   * The number of days after which finished records are anonymized: requests, loans, holds,
   * charges, letters, the texts of messages, saved views; empty for never.
   */
  public static Optional<Integer> anonymizeAfterDays() {
    return unlessZero(ANONYMIZE_DAYS);
  }

  /** How many days the audit and the sign-in log are kept; empty for no end. */
  public static Optional<Integer> auditDays() {
    return unlessZero(AUDIT_DAYS);
  }

  /**
   * How many days an announced request without an item stays open after its needed-before date, or
   * without one after its announcement; empty for no end.
   */
  public static Optional<Integer> announcedDays() {
    return unlessZero(ANNOUNCED_DAYS);
  }

  /** How many days the journal of messages is kept; empty for no end. */
  public static Optional<Integer> journalDays() {
    return unlessZero(JOURNAL_DAYS);
  }

  /**
   * How many refused messages of an unauthenticated address get an entry each in the journal, per
   * hour; empty for all.
   */
  public static Optional<Integer> journalRefusals() {
    return unlessZero(JOURNAL_REFUSALS);
  }

  /** The mail server for letters to patrons; without it letters wait. */
  public static Optional<String> smtpHost() {
    return SMTP_HOST.value();
  }

  /** The port of the mail server. */
  public static int smtpPort() {
    return SMTP_PORT.asNumber().orElseThrow();
  }

  /** The account at the mail server, if it needs one. */
  public static Optional<String> smtpUser() {
    return SMTP_USER.value();
  }

  /** How the connection to the mail server is encrypted, if it is. */
  public static Optional<String> smtpTls() {
    return SMTP_TLS.value();
  }

  /** The directory that has passwords of staff, and the entry below which persons are. */
  public static Optional<String> ldapUrl() {
    return LDAP_URL.value();
  }

  /** The attribute of an entry that is the name with which a person signs in. */
  public static String ldapAttribute() {
    return LDAP_ATTRIBUTE.value().orElseThrow();
  }

  /** The name of the entry as which persons are searched; empty to search without one. */
  public static Optional<String> ldapBindDn() {
    return LDAP_BIND_DN.value();
  }

  /** The password of {@link #ldapBindDn}. */
  public static Optional<String> ldapBindPassword() {
    return LDAP_BIND_PASSWORD.value();
  }

  /** The issuer of the provider of OpenID Connect; empty if staff do not sign in by one. */
  public static Optional<String> oidcUrl() {
    return OIDC_URL.value();
  }

  /** The name under which the provider knows Interlend. */
  public static String oidcClient() {
    return OIDC_CLIENT.value().orElseThrow();
  }

  /** The secret by which Interlend authenticates itself at the provider; empty for none. */
  public static Optional<String> oidcSecret() {
    return OIDC_SECRET.value();
  }

  /** What staff call the provider. */
  public static String oidcName() {
    return OIDC_NAME.value().orElseThrow();
  }

  /** The claim that is the user name of a person. */
  public static String oidcClaim() {
    return OIDC_CLAIM.value().orElseThrow();
  }

  /** The scopes that are asked for, separated by blanks. */
  public static String oidcScope() {
    return OIDC_SCOPE.value().orElseThrow();
  }

  /** The sender of letters: an address, or a name with an address in angle brackets. */
  public static Optional<String> mailFrom() {
    return MAIL_FROM.value();
  }

  /** The watched folder whose files are loaded into the catalog; empty for none. */
  public static Optional<Path> importDir() {
    return IMPORT_DIR.value().map(Path::of);
  }

  /**
   * The field of a MARC record with an item, and its subfields, as in {@code
   * 952:p=barcode,a=library,c=location}; empty for the default.
   */
  public static Optional<String> marcItemField() {
    return MARC_ITEM_FIELD.value();
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
