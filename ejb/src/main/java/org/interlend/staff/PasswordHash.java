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

/** A stored password hash: PBKDF2 with HMAC-SHA-256 (RFC 8018), salt and hash in Base64. */
@Embeddable
public class PasswordHash {

  /** The number that OWASP recommends for PBKDF2 with HMAC-SHA-256. */
  public static final int ITERATIONS = 600_000;

  /** For a password that is published in the manual and protects nothing. */
  public static final int ITERATIONS_IF_KNOWN = 4_096;

  /** In place of a password that has not been chosen yet: nothing matches it. */
  static final PasswordHash NONE = new PasswordHash(new byte[0], new byte[0], 0);

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
   * @param iterations the cost of its computation
   */
  public static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(derive(password, salt, iterations), salt, iterations);
  }

  /** Takes as long as a comparison with so many iterations, for an account that does not exist. */
  public static void spend(int iterations) {
    if (iterations > 0) {
      derive("none", new byte[SALT_BYTES], iterations);
    }
  }

  public boolean matches(String password) {
    if (isNone()) {
      return false;
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(hash), derive(password, base64.decode(salt), iterations));
  }

  boolean isNone() {
    return iterations == 0;
  }

  public int iterations() {
    return iterations;
  }

  /** Salt and hash as text; unique for each hash, since the salt differs. */
  public String text() {
    return hash;
  }

  /** Never shows the hash. */
  @Override
  public String toString() {
    return "PasswordHash@" + Integer.toHexString(hash.hashCode());
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
