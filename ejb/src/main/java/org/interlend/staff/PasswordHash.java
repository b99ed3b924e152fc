package org.interlend.staff;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-256, which is what SCRAM-SHA-256 keeps (RFC
 * 7677) and what the server's security realm can read.
 *
 * @param hash Base64
 * @param salt Base64
 */
record PasswordHash(String hash, String salt, int iterations) {

  /** Some thirty milliseconds of one processor: dear for a thief, bearable for a script. */
  private static final int ITERATIONS = 100_000;

  /** The least that RFC 7677 allows: nothing is guarded. */
  private static final int ITERATIONS_IF_KNOWN = 4_096;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  static PasswordHash of(String password) {
    return of(password, ITERATIONS);
  }

  /** Of a password that stands in the manual. */
  static PasswordHash ofKnown(String password) {
    return of(password, ITERATIONS_IF_KNOWN);
  }

  private static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return new PasswordHash(base64.encodeToString(hash), base64.encodeToString(salt), iterations);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks PBKDF2 with HMAC-SHA-256", e);
    }
  }
}
