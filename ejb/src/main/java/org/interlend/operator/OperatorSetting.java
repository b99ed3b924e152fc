package org.interlend.operator;

import static org.interlend.operator.ServerSettingTopic.ADDRESSES;
import static org.interlend.operator.ServerSettingTopic.CATALOG;
import static org.interlend.operator.ServerSettingTopic.CONNECTIONS;
import static org.interlend.operator.ServerSettingTopic.DATABASE;
import static org.interlend.operator.ServerSettingTopic.MAIL;
import static org.interlend.operator.ServerSettingTopic.MESSAGES;
import static org.interlend.operator.ServerSettingTopic.OPERATION;
import static org.interlend.operator.ServerSettingTopic.RETENTION;
import static org.interlend.operator.ServerSettingTopic.SECRETS;
import static org.interlend.operator.SettingTypes.attribute;
import static org.interlend.operator.SettingTypes.database;
import static org.interlend.operator.SettingTypes.directory;
import static org.interlend.operator.SettingTypes.flag;
import static org.interlend.operator.SettingTypes.folder;
import static org.interlend.operator.SettingTypes.h2File;
import static org.interlend.operator.SettingTypes.host;
import static org.interlend.operator.SettingTypes.issuer;
import static org.interlend.operator.SettingTypes.itemField;
import static org.interlend.operator.SettingTypes.networks;
import static org.interlend.operator.SettingTypes.number;
import static org.interlend.operator.SettingTypes.oneOf;
import static org.interlend.operator.SettingTypes.password;
import static org.interlend.operator.SettingTypes.path;
import static org.interlend.operator.SettingTypes.port;
import static org.interlend.operator.SettingTypes.scope;
import static org.interlend.operator.SettingTypes.secret;
import static org.interlend.operator.SettingTypes.sender;
import static org.interlend.operator.SettingTypes.span;
import static org.interlend.operator.SettingTypes.text;
import static org.interlend.operator.SettingTypes.webAddress;
import static org.interlend.operator.SettingTypes.word;
import static org.interlend.operator.SettingTypes.writableFolder;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A setting of the operator: the environment variable {@code INTERLEND_} and its name, or the
 * system property {@code interlend.} and its name, which takes precedence. The guide has its
 * meaning. Some may be changed in the console; what is set there takes precedence over both.
 */
public enum OperatorSetting {
  DB_URL(DATABASE, database()),
  DB_USER(DATABASE, text(), "interlend"),
  DB_PASSWORD(DATABASE, text().asSecret(), "interlend"),
  MOVE_FROM(DATABASE, h2File()),
  DATA_DIR(DATABASE, writableFolder()),
  PUBLIC_URL(ADDRESSES, webAddress().asChangeable()),
  HTTP_PORT(ADDRESSES, port(), "8080"),
  PATH(ADDRESSES, path(), "/"),
  CONSOLE_PATH(ADDRESSES, path(), "/console"),
  TRUSTED_PROXIES(ADDRESSES, networks()),
  MANAGEMENT_PORT(ADDRESSES, port(), "9990"),
  CLUSTER_ADDRESS(ADDRESSES, host(), "127.0.0.1"),
  CLUSTER_PORT(ADDRESSES, port(), "7600"),
  NCIP_TCP_PORT(CONNECTIONS, port()),
  NCIP_TCP_ADDRESS(CONNECTIONS, host(), "127.0.0.1"),
  NCIP_TCP_CONNECTIONS(CONNECTIONS, number(1, 10_000), "20"),
  NCIP_TCP_IDLE(CONNECTIONS, span("PT1S", "PT24H"), "PT60S"),
  NCIP_TCP_MESSAGE_TIMEOUT(CONNECTIONS, span("PT1S", "PT1H"), "PT30S", "NCIP_TCP_MESSAGE"),
  SLNP_CONNECTIONS(CONNECTIONS, number(1, 10_000), "400"),
  SLNP_CONNECTIONS_PER_ADDRESS(CONNECTIONS, number(1, 10_000), "300"),
  SLNP_IDLE(CONNECTIONS, span("PT1S", "PT24H"), "PT60S"),
  SLNP_COMMAND_TIMEOUT(CONNECTIONS, span("PT1S", "PT1H"), "PT15S"),
  OUTBOX_TIMEOUT(MESSAGES, span("PT0.1S", "PT10M").asChangeable(), "PT30S"),
  OUTBOX_RETRY_AFTER(MESSAGES, span("PT0.1S", "PT1H").asChangeable(), "PT10S"),
  OUTBOX_TRIES(MESSAGES, number(1, 1000).asChangeable(), "16"),
  ALLOWED_TARGETS(MESSAGES, networks()),
  SMTP_HOST(MAIL, host().asChangeable()),
  SMTP_PORT(MAIL, port().asChangeable(), "25"),
  SMTP_TLS(MAIL, oneOf("off", "starttls", "ssl").asChangeable(), "off"),
  SMTP_USER(MAIL, text().asChangeable()),
  SMTP_PASSWORD(MAIL, text().asSecret().asChangeable()),
  MAIL_FROM(MAIL, sender().asChangeable()),
  SMTP_RETRY_AFTER(MAIL, span("PT0.1S", "PT1H").asChangeable(), "PT15S"),
  ADMIN_PASSWORD(SECRETS, password(12)),
  SECRET_KEY(SECRETS, secret(32)),
  SECRET_KEY_CHANGED(SECRETS, flag(), "false"),
  LDAP_URL(SECRETS, directory()),
  LDAP_ATTRIBUTE(SECRETS, attribute(), "uid"),
  LDAP_BIND_DN(SECRETS, text()),
  LDAP_BIND_PASSWORD(SECRETS, text().asSecret()),
  OIDC_URL(SECRETS, issuer()),
  OIDC_CLIENT(SECRETS, text(), "interlend"),
  OIDC_SECRET(SECRETS, text().asSecret()),
  OIDC_NAME(SECRETS, text(), "OpenID Connect"),
  OIDC_CLAIM(SECRETS, word(), "preferred_username"),
  OIDC_SCOPE(SECRETS, scope(), "openid profile email"),
  KEY_STORE_DIR(SECRETS, folder()),
  KEY_STORE_PASSWORD(SECRETS, text().asSecret()),
  METRICS_TOKEN(SECRETS, word().asSecret()),
  ANONYMIZE_DAYS(RETENTION, days().asChangeable(), "365", "ANONYMISE_DAYS"),
  AUDIT_DAYS(RETENTION, days().asChangeable(), "730"),
  JOURNAL_DAYS(RETENTION, days().asChangeable(), "90"),
  JOURNAL_REFUSALS(RETENTION, number(0, 1_000_000).asChangeable(), "30"),
  ANNOUNCED_DAYS(RETENTION, days().asChangeable(), "30"),
  FILE_MEGABYTES(RETENTION, number(1, 60).asChangeable(), "20"),
  FILE_RETENTION_DAYS(RETENTION, days().asChangeable(), "14", "FILE_DAYS"),
  IMPORT_DIR(CATALOG, folder()),
  MARC_ITEM_FIELD(CATALOG, itemField(), null, "ITEM_FIELD"),
  DEMO(OPERATION, flag(), "false"),
  DEMO_PUBLIC(OPERATION, flag(), "false"),
  ACCESS_LOG(OPERATION, flag(), "true"),
  LOG_FORMAT(OPERATION, oneOf("text", "json"), "text"),
  STOP_SETTLE(OPERATION, span("PT0S", "PT10M"), "PT5S"),
  STOP_TIMEOUT(OPERATION, span("PT0S", "PT1H"), "PT20S");

  private static final Logger LOG = System.getLogger(OperatorSetting.class.getName());
  private static final String PREFIX = "INTERLEND_";

  /** The address of a database may have a password among its parameters. */
  private static final UnaryOperator<String> PASSWORD_IN_URL_MASKED =
      value -> value.replaceAll("(?i)(password=)[^&;]*", "$1***");

  /**
   * Which mail server it is and how it is reached. A password goes to the one only for which it was
   * meant.
   */
  public static final Set<OperatorSetting> MAIL_SERVER =
      Collections.unmodifiableSet(EnumSet.of(SMTP_HOST, SMTP_PORT, SMTP_TLS));

  /** Tells what is set in the console; nothing before the database can be read. */
  private static volatile Function<OperatorSetting, Optional<String>> console =
      setting -> Optional.empty();

  /** The former names for which a warning has been logged. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private final ServerSettingTopic topic;
  private final SettingType type;
  private final String usual;
  private final String formerName;

  OperatorSetting(ServerSettingTopic topic, SettingType type) {
    this(topic, type, null, null);
  }

  OperatorSetting(ServerSettingTopic topic, SettingType type, String usual) {
    this(topic, type, usual, null);
  }

  OperatorSetting(ServerSettingTopic topic, SettingType type, String usual, String formerName) {
    this.topic = topic;
    this.type = type;
    this.usual = usual;
    this.formerName = formerName;
  }

  private static SettingType days() {
    return number(0, 36_500);
  }

  /**
   * From now on these values count before those of the operator.
   *
   * @param values empty for a setting that is not set in the console
   */
  public static void consoleValues(Function<OperatorSetting, Optional<String>> values) {
    console = values;
  }

  /** What it is about. */
  ServerSettingTopic topic() {
    return topic;
  }

  /** Whether administrators may change it in the console, in force at once. */
  public boolean isChangeable() {
    return type.changeable();
  }

  /** Where its value in force comes from. */
  public SettingSource source() {
    if (inConsole().isPresent()) {
      return SettingSource.CONSOLE;
    }
    if (set().isPresent() && !isDefaultOfInstallation()) {
      return SettingSource.OPERATOR;
    }
    return usual == null ? SettingSource.NONE : SettingSource.DEFAULT;
  }

  /** install.cli sets some defaults as system properties, where others have their address too. */
  private boolean isDefaultOfInstallation() {
    return set().equals(usual()) && System.getenv(variable()) == null;
  }

  /** What its value is. */
  public SettingValueKind shape() {
    return type.shape();
  }

  /** The values of a choice, or the least and the greatest value; else empty. */
  public List<String> limits() {
    return type.limits();
  }

  private Optional<String> inConsole() {
    return isChangeable() ? console.apply(this) : Optional.empty();
  }

  /** The name of the environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** The name of the environment variable in former versions. */
  public Optional<String> formerVariable() {
    return Optional.ofNullable(formerName).map(PREFIX::concat);
  }

  /** The default, if it is the same for all installations. */
  public Optional<String> usual() {
    return Optional.ofNullable(usual);
  }

  /** The values that it may have, as in "It must be ...". */
  public String allowed() {
    return type.allowed();
  }

  /** Whether its value is never shown. */
  public boolean isSecret() {
    return type.secret();
  }

  /** The value in force as people may see it; empty for a secret, and where there is none. */
  public Optional<String> shown() {
    return isSecret() ? Optional.empty() : value().map(PASSWORD_IN_URL_MASKED);
  }

  /** Whether it has a value. */
  public boolean present() {
    return value().isPresent();
  }

  /** What is wrong with its value, for the operator. */
  public Optional<String> problem() {
    return set().flatMap(this::problemOf);
  }

  /** What would be wrong with this value. */
  public Optional<String> problemOf(String value) {
    return type.accepts().test(value)
        ? Optional.empty()
        : Optional.of(
            "%s is %s. It must be %s."
                .formatted(variable(), type.secret() ? "not possible" : value, type.allowed()));
  }

  /**
   * The value in force: what is set in the console, else what the operator has set, else the
   * default.
   *
   * @throws IllegalStateException with a message for the operator when the value is not possible
   */
  public Optional<String> value() {
    return inConsole().or(this::withoutConsole);
  }

  /**
   * The value that the operator has set, else the default.
   *
   * @throws IllegalStateException with a message for the operator when the value is not possible
   */
  public Optional<String> withoutConsole() {
    problem()
        .ifPresent(
            problem -> {
              throw new IllegalStateException("Interlend cannot start: " + problem);
            });
    return set().or(this::usual);
  }

  /** As {@link #value}, of a setting that has a default or must be set. */
  public String required() {
    return value().orElseThrow();
  }

  public Optional<Integer> asNumber() {
    return value().map(Integer::valueOf);
  }

  /** As {@link #asNumber}, of a setting that has a default. */
  public int requiredNumber() {
    return asNumber().orElseThrow();
  }

  public boolean isOn() {
    return value().map(Boolean::valueOf).orElse(false);
  }

  /** Of a setting that has a default. */
  public Duration asSpan() {
    return Duration.parse(required());
  }

  private Optional<String> set() {
    return read(variable()).or(() -> formerVariable().flatMap(this::readFormer));
  }

  private Optional<String> readFormer(String former) {
    Optional<String> value = read(former);
    if (value.isPresent() && WARNED.add(former)) {
      LOG.log(
          Level.WARNING,
          "{0} is called {1} now. Its value is taken; rename it, a later version ignores it.",
          former,
          variable());
    }
    return value;
  }

  private static Optional<String> read(String variable) {
    return Optional.ofNullable(System.getProperty(property(variable)))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }

  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
