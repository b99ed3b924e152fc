package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.interlend.security.BoundedMap;
import org.interlend.security.Digests;

/**
 * A cache of the passwords verified in the last minutes, so that a script that sends its password
 * with each call rarely needs a slow hash or the directory. It stores a digest with a key of this
 * process; an entry is valid as long as the account has the same hash, or the directory checks it.
 */
@ApplicationScoped
class VerifiedPasswords {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MAX_PASSWORDS = 500;
  private static final int KEY_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private record Verified(byte[] digest, String comparedWith, Instant until) {}

  @Inject private Clock clock;

  private final SecretKeySpec key = newKey();

  private final Map<String, Verified> latest = new BoundedMap<>(MAX_PASSWORDS);

  VerifiedPasswords() {}

  VerifiedPasswords(Clock clock) {
    this.clock = clock;
  }

  /** Whether the password was verified recently and would be compared with the same now. */
  synchronized boolean has(StoredCredentials account, String password) {
    Verified verified = latest.get(account.username());
    return verified != null
        && verified.comparedWith().equals(account.comparedWith())
        && verified.until().isAfter(clock.instant())
        && MessageDigest.isEqual(verified.digest(), digest(password));
  }

  /** Adds a verified password. */
  synchronized void add(StoredCredentials account, String password) {
    latest.remove(account.username());
    latest.put(
        account.username(),
        new Verified(digest(password), account.comparedWith(), clock.instant().plus(REMEMBERED)));
  }

  private byte[] digest(String password) {
    return Digests.mac(key, password.getBytes(StandardCharsets.UTF_8));
  }

  private static SecretKeySpec newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, ALGORITHM);
  }
}
