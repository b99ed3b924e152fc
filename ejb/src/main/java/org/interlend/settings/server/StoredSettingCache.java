package org.interlend.settings.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.SecretCipher;
import org.interlend.settings.cache.SettingsVersionTracker;

/**
 * Remembers what is set in the console until settings change, as {@link SettingsVersionTracker}
 * knows. The values are asked for within and outside of transactions, also while the database does
 * not answer: it reads by plain JDBC, and keeps the last values that it could read.
 */
@ApplicationScoped
public class StoredSettingCache {

  private static final Logger LOG = System.getLogger(StoredSettingCache.class.getName());
  private static final String TABLE = "server_setting";

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  @Inject private SettingsVersionTracker version;
  @Inject private SecretCipher cipher;

  private volatile Known known = new Known(0, Map.of());

  private record Known(long localVersion, Map<OperatorSetting, String> values) {}

  /** From now on what is set in the console counts. */
  public void apply() {
    OperatorSetting.consoleValues(this::find);
  }

  private Optional<String> find(OperatorSetting setting) {
    Known now = known;
    // What this transaction has written is not in force before it is committed.
    if (!version.isCurrent(now.localVersion()) && !version.isChanging()) {
      long localVersion = version.localVersion();
      try {
        now = new Known(localVersion, read());
        known = now;
      } catch (SQLException failure) {
        LOG.log(
            Level.DEBUG,
            "The settings of the console cannot be read now: {0}",
            failure.getMessage());
      }
    }
    return Optional.ofNullable(now.values().get(setting));
  }

  private Map<OperatorSetting, String> read() throws SQLException {
    try (Connection connection = database.getConnection()) {
      requireTable(connection);
      return read(connection);
    }
  }

  /**
   * The console of a new installation starts before there are tables. PostgreSQL would log the
   * query as an error.
   */
  private static void requireTable(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), TABLE, null)) {
      if (!tables.next()) {
        throw new SQLException("There is no table " + TABLE + " yet");
      }
    }
  }

  private Map<OperatorSetting, String> read(Connection connection) throws SQLException {
    Map<OperatorSetting, String> values = new EnumMap<>(OperatorSetting.class);
    try (PreparedStatement query =
            connection.prepareStatement(
                "select name, setting_value, encrypted_value from " + TABLE);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String name = row.getString(1);
        String encrypted = row.getString(3);
        String value =
            encrypted == null ? row.getString(2) : cipher.decrypt(encrypted, name).orElse(null);
        take(name, value, values);
      }
    }
    return values;
  }

  /** A setting of another version, or one encrypted with another key, does not count. */
  private static void take(String name, String value, Map<OperatorSetting, String> values) {
    for (OperatorSetting setting : OperatorSetting.values()) {
      if (setting.name().equals(name) && value != null && setting.problemOf(value).isEmpty()) {
        values.put(setting, value);
      }
    }
  }
}
