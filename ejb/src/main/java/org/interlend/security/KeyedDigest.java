package org.interlend.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of PINs and broker secrets: HMAC-SHA-256 with a key that is never in the database.
 *
 * <p>A PIN has four digits, so not even a slow hash would protect it if the table is stolen; a key
 * outside the database does. Broker secrets are long and checked with every message, so the check
 * must be fast.
 */
@ApplicationScoped
public class KeyedDigest {

  /** A digest that matches no secret, for comparison when there is none. */
  public static final String NOTHING =
      "AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SALT_BYTES = 16;

  @Inject private ServerKey serverKey;

  private final SecureRandom random = new SecureRandom();
  private SecretKeySpec key;

  @PostConstruct
  void readKey() {
    key = serverKey.forMac(ALGORITHM);
  }

  /**
   * @param secret the plain PIN or secret
   * @return salt and digest, to store
   */
  public String of(String secret) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return base64(salt) + ":" + base64(mac(salt, secret));
  }

  /** Whether the secret matches the stored digest; takes the same time in both cases. */
  public boolean matches(String secret, String stored) {
    int colon = stored.indexOf(':');
    byte[] salt = Base64.getDecoder().decode(stored.substring(0, colon));
    byte[] expected = Base64.getDecoder().decode(stored.substring(colon + 1));
    return MessageDigest.isEqual(expected, mac(salt, secret));
  }

  /**
   * The digest of a token that is looked up by its value: without salt, so the same token has the
   * same digest.
   */
  public String forLookup(String token) {
    return base64(mac(new byte[0], token));
  }

  /** Tells two keys apart, and says nothing else about them. */
  public String fingerprint() {
    return forLookup("fingerprint of the key");
  }

  private byte[] mac(byte[] salt, String secret) {
    return Digests.mac(key, salt, secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
