package org.interlend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is stored: PBKDF2 with HMAC-SHA-256 (RFC 8018), salt and hash in Base64. */
@Embeddable
class PasswordHash {

  /** What OWASP asks of PBKDF2 with HMAC-SHA-256. */
  static final int ITERATIONS = 600_000;

  /** Of a password that stands in the manual: nothing is guarded. */
  static final int ITERATIONS_IF_KNOWN = 4_096;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Column(name = "password_hash")
  private String hash;

  @Column(name = "password_salt")
  private String salt;

  @Column(name = "password_iterations")
  private int iterations;

  protected PasswordHash() {}

  private PasswordHash(byte[] hash, byte[] salt, int iterations) {
    Base64.Encoder base64 = Base64.getEncoder();
    this.hash = base64.encodeToString(hash);
    this.salt = base64.encodeToString(salt);
    this.iterations = iterations;
  }

  /**
   * @param iterations how slow its computation is, for us and for a thief
   */
  static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(derive(password, salt, iterations), salt, iterations);
  }

  /** Takes as long as so many iterations, for where there is nothing to compare with. */
  static void spend(int iterations) {
    if (iterations > 0) {
      derive("none", new byte[SALT_BYTES], iterations);
    }
  }

  boolean matches(String password) {
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(hash), derive(password, base64.decode(salt), iterations));
  }

  int iterations() {
    return iterations;
  }

  /** Of one password there are as many as salts, so that each hash is another text. */
  String text() {
    return hash;
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    char[] characters = password.toCharArray();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(characters, salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks PBKDF2 with HMAC-SHA-256", e);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }
}
