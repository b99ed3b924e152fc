package org.interlend.operator;

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
  DB_URL(database()),
  DB_USER(text(), "interlend"),
  DB_PASSWORD(text().asSecret(), "interlend"),
  MOVE_FROM(h2File()),
  DATA_DIR(writableFolder()),
  HTTP_PORT(port(), "8080"),
  PATH(path(), "/"),
  CONSOLE_PATH(path(), "/console"),
  NCIP_TCP_PORT(port()),
  NCIP_TCP_ADDRESS(host(), "127.0.0.1"),
  NCIP_TCP_CONNECTIONS(number(1, 10_000), "20"),
  NCIP_TCP_IDLE(span("PT1S", "PT24H"), "PT60S"),
  NCIP_TCP_MESSAGE_TIMEOUT(span("PT1S", "PT1H"), "PT30S", "NCIP_TCP_MESSAGE"),
  SLNP_CONNECTIONS(number(1, 10_000), "400"),
  SLNP_CONNECTIONS_PER_ADDRESS(number(1, 10_000), "300"),
  SLNP_IDLE(span("PT1S", "PT24H"), "PT60S"),
  SLNP_COMMAND_TIMEOUT(span("PT1S", "PT1H"), "PT15S"),
  MANAGEMENT_PORT(port(), "9990"),
  CLUSTER_ADDRESS(host(), "127.0.0.1"),
  CLUSTER_PORT(port(), "7600"),
  METRICS_TOKEN(word().asSecret()),
  ACCESS_LOG(flag(), "true"),
  LOG_FORMAT(oneOf("text", "json"), "text"),
  PUBLIC_URL(webAddress()),
  TRUSTED_PROXIES(networks()),
  ALLOWED_TARGETS(networks()),
  ADMIN_PASSWORD(text().asSecret()),
  LDAP_URL(directory()),
  LDAP_ATTRIBUTE(attribute(), "uid"),
  LDAP_BIND_DN(text()),
  LDAP_BIND_PASSWORD(text().asSecret()),
  OIDC_URL(issuer()),
  OIDC_CLIENT(text(), "interlend"),
  OIDC_SECRET(text().asSecret()),
  OIDC_NAME(text(), "OpenID Connect"),
  OIDC_CLAIM(word(), "preferred_username"),
  OIDC_SCOPE(scope(), "openid profile email"),
  KEY_STORE_DIR(folder()),
  KEY_STORE_PASSWORD(text().asSecret()),
  SECRET_KEY(secret(32)),
  SECRET_KEY_CHANGED(flag(), "false"),
  ANONYMIZE_DAYS(days(), "365", "ANONYMISE_DAYS"),
  AUDIT_DAYS(days(), "730"),
  JOURNAL_DAYS(days(), "90"),
  JOURNAL_REFUSALS(number(0, 1_000_000), "30"),
  FILE_MEGABYTES(number(1, 60), "20"),
  ANNOUNCED_DAYS(days(), "30"),
  FILE_RETENTION_DAYS(days(), "14", "FILE_DAYS"),
  IMPORT_DIR(folder()),
  MARC_ITEM_FIELD(itemField(), null, "ITEM_FIELD"),
  DEMO(flag(), "false"),
  DEMO_PUBLIC(flag(), "false"),
  OUTBOX_TIMEOUT(span("PT0.1S", "PT10M"), "PT30S"),
  OUTBOX_RETRY_AFTER(span("PT0.1S", "PT1H"), "PT10S"),
  OUTBOX_TRIES(number(1, 1000), "16"),
  SMTP_HOST(host()),
  MAIL_FROM(sender()),
  SMTP_PORT(port(), "25"),
  SMTP_RETRY_AFTER(span("PT0.1S", "PT1H"), "PT15S"),
  SMTP_TLS(oneOf("off", "starttls", "ssl"), "off"),
  SMTP_USER(text()),
  SMTP_PASSWORD(text().asSecret()),
  STOP_SETTLE(span("PT0S", "PT10M"), "PT5S"),
  STOP_TIMEOUT(span("PT0S", "PT1H"), "PT20S");

  private static final Logger LOG = System.getLogger(OperatorSetting.class.getName());
  private static final String PREFIX = "INTERLEND_";

  /** The address of a database may have a password among its parameters. */
  private static final UnaryOperator<String> PASSWORD_IN_URL_MASKED =
      value -> value.replaceAll("(?i)(password=)[^&;]*", "$1***");

  /** The settings that administrators may change in the console, in force at once. */
  private static final Set<OperatorSetting> CHANGEABLE =
      EnumSet.of(
          PUBLIC_URL,
          ANONYMIZE_DAYS,
          AUDIT_DAYS,
          JOURNAL_DAYS,
          JOURNAL_REFUSALS,
          FILE_MEGABYTES,
          ANNOUNCED_DAYS,
          FILE_RETENTION_DAYS,
          OUTBOX_TIMEOUT,
          OUTBOX_RETRY_AFTER,
          OUTBOX_TRIES,
          SMTP_HOST,
          MAIL_FROM,
          SMTP_PORT,
          SMTP_RETRY_AFTER,
          SMTP_TLS,
          SMTP_USER,
          SMTP_PASSWORD);

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

  private final SettingType type;
  private final String usual;
  private final String formerName;

  OperatorSetting(SettingType type) {
    this(type, null, null);
  }

  OperatorSetting(SettingType type, String usual) {
    this(type, usual, null);
  }

  OperatorSetting(SettingType type, String usual, String formerName) {
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

  /** Whether administrators may change it in the console. */
  public boolean isChangeable() {
    return CHANGEABLE.contains(this);
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
