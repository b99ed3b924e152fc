package org.interlend.support;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Staff accounts that a test writes directly into the database. */
public final class StaffRows {

  /** As fast as the hashes of the demonstration. */
  public static final int QUICK = 4096;

  private static final byte[] SALT = new byte[16];
  private static final int HASH_BITS = 256;

  private final Records records;

  public StaffRows(InterlendServer server) {
    records = new Records(server);
  }

  /**
   * @param demonstration else its hash becomes the full one at the first sign-in
   * @return the name of a new account
   */
  public String add(String password, int iterations, boolean demonstration, String... roles) {
    var name = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    var account =
        """
        insert into staff_account (id, username, display_name, password_hash, password_salt,
          password_iterations, must_change_password, active, demonstration, version)
        values (-%d, '%s', 'Of a test', 'none', 'none', 0, false, true, %s, 1)"""
            .formatted(System.nanoTime(), name, demonstration);
    var ofRoles =
        Stream.of(roles)
            .map(
                role ->
                    "insert into staff_role (account_id, role) select id, '%s' from staff_account where username = '%s'"
                        .formatted(role, name));
    records.execute(Stream.concat(Stream.of(account), ofRoles).toArray(String[]::new));
    changePassword(name, password, iterations);
    return name;
  }

  public void changePassword(String account, String password, int iterations) {
    change(
        account,
        "password_hash = '%s', password_salt = '%s', password_iterations = %d"
            .formatted(hash(password, iterations), base64(SALT), iterations));
  }

  /**
   * @param change such as {@code active = false}
   */
  public void change(String account, String change) {
    records.execute("update staff_account set %s where username = '%s'".formatted(change, account));
  }

  private static String hash(String password, int iterations) {
    try {
      return base64(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, iterations, HASH_BITS))
              .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
