package org.interlend.operation;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.interlend.system.InterlendServer;

/** Staff accounts of a test's own, written past the server. */
final class StaffRows {

  /** As quick as the demonstration's. */
  static final int QUICK = 4096;

  private static final byte[] SALT = new byte[16];

  private final InterlendServer server;

  StaffRows(InterlendServer server) {
    this.server = server;
  }

  /**
   * @return the name of a new account
   */
  String add(String password, int iterations, boolean demonstration, String... roles)
      throws Exception {
    var name = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    add(name, password, iterations, demonstration, roles);
    return name;
  }

  void add(String name, String password, int iterations, boolean demonstration, String... roles)
      throws Exception {
    try (var connection = server.connect()) {
      var id = value(connection, "select max(id) from staff_account");
      var next = (id == null ? 0 : ((Number) id).longValue()) + 1_000_000;
      update(
          connection,
          """
          insert into staff_account (id, username, display_name, password_hash, password_salt,
            password_iterations, active, demonstration, version)
          values (?, ?, ?, ?, ?, ?, true, ?, 1)""",
          next,
          name,
          name,
          hash(password, iterations),
          Base64.getEncoder().encodeToString(SALT),
          iterations,
          demonstration);
      for (var role : roles) {
        update(connection, "insert into staff_role (account_id, role) values (?, ?)", next, role);
      }
    }
  }

  void update(String sql, Object... parameters) throws SQLException {
    try (var connection = server.connect()) {
      update(connection, sql, parameters);
    }
  }

  List<List<Object>> rows(String sql, Object... parameters) throws SQLException {
    try (var connection = server.connect();
        var query = prepared(connection, sql, parameters);
        var found = query.executeQuery()) {
      var rows = new ArrayList<List<Object>>();
      while (found.next()) {
        var row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getObject(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static String hash(String password, int iterations) throws GeneralSecurityException {
    return Base64.getEncoder()
        .encodeToString(
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, iterations, 256))
                .getEncoded());
  }

  private static Object value(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var found = query.executeQuery()) {
      return found.next() ? found.getObject(1) : null;
    }
  }

  private static void update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int n = 0; n < parameters.length; n++) {
      statement.setObject(n + 1, parameters[n]);
    }
    return statement;
  }
}
