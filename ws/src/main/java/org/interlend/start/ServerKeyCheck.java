package org.interlend.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.interlend.Settings;
import org.interlend.operator.OperatorSetting;

/**
 * Compares the key of this server with the one that the digests in the database were made with. A
 * server with another key would refuse every PIN, secret and token, and store new ones that no
 * other server accepts.
 */
final class ServerKeyCheck {

  private static final Logger LOG = System.getLogger(ServerKeyCheck.class.getName());

  private ServerKeyCheck() {}

  /**
   * @param exists whether this server has a key
   * @param fingerprint of the key of this server, which is made if there is none: so it is not
   *     asked for while the database needs another key
   * @param refused is run when another server was first to store the fingerprint of its key
   * @throws IllegalStateException with a message for the operator when the database knows another
   *     key, and the operator does not say that it was changed
   */
  static void run(
      DataSource database, boolean exists, Supplier<String> fingerprint, Runnable refused) {
    boolean changed = OperatorSetting.SECRET_KEY_CHANGED.isOn();
    try (Connection connection = database.getConnection()) {
      if (!exists && !changed && stored(connection) != null) {
        throw anotherKey();
      }
      String own = fingerprint.get();
      store(connection, own);
      if (own.equals(stored(connection))) {
        return;
      }
      if (!changed) {
        refused.run();
        throw anotherKey();
      }
      replace(connection, own);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "Interlend cannot start: the fingerprint of its key could not be compared with the one in"
              + " the database. "
              + failure.getMessage(),
          failure);
    }
    LOG.log(
        Level.WARNING,
        "The key has been changed: PINs, partners'' secrets, API tokens and links to files that were"
            + " stored with the former key must be set or sent again. Remove"
            + " INTERLEND_SECRET_KEY_CHANGED now.");
  }

  private static IllegalStateException anotherKey() {
    return new IllegalStateException(
        "Interlend cannot start: its key is not the one with which the PINs, secrets and tokens in this database were stored. Set INTERLEND_SECRET_KEY to that key, or copy its interlend.key to %s. If that key is lost, start once with INTERLEND_SECRET_KEY_CHANGED=true; PINs, partners' secrets, API tokens and links to files must then be set or sent again."
            .formatted(Settings.dataDir().toAbsolutePath()));
  }

  /** Stores the fingerprint unless there is one; of two servers that begin together one does. */
  private static void store(Connection connection, String fingerprint) throws SQLException {
    if (stored(connection) != null) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into secret_key (id, fingerprint) values (1, ?)")) {
      insert.setString(1, fingerprint);
      insert.executeUpdate();
    } catch (SQLException failure) {
      if (stored(connection) == null) {
        throw failure;
      }
    }
  }

  private static String stored(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select fingerprint from secret_key where id = 1");
        ResultSet found = query.executeQuery()) {
      return found.next() ? found.getString(1) : null;
    }
  }

  private static void replace(Connection connection, String fingerprint) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update secret_key set fingerprint = ? where id = 1")) {
      update.setString(1, fingerprint);
      update.executeUpdate();
    }
  }
}
