package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.interlend.security.BoundedMap;
import org.interlend.staff.Staff;

/**
 * A cache of the accounts that may sign in, for one second: every click and every API call needs
 * its account, and a change of the account must apply almost at once.
 */
@ApplicationScoped
class ActiveAccounts {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MAX_ACCOUNTS = 500;

  private record Read(StaffCredentials account, Instant at) {}

  @Inject private Staff staff;
  @Inject private Clock clock;

  private final Map<String, Read> latest = new BoundedMap<>(MAX_ACCOUNTS);

  /**
   * @return empty for an unknown name and for an account that may not sign in
   */
  Optional<StaffCredentials> find(String username) {
    Instant now = clock.instant();
    Optional<StaffCredentials> remembered = remembered(username, now);
    return remembered.isPresent() ? remembered : read(username, now);
  }

  private synchronized Optional<StaffCredentials> remembered(String username, Instant now) {
    return Optional.ofNullable(latest.get(username))
        .filter(read -> now.isBefore(read.at().plus(REMEMBERED)))
        .map(Read::account);
  }

  private Optional<StaffCredentials> read(String username, Instant now) {
    Optional<StaffCredentials> account = staff.findActive(username).map(StaffCredentials::of);
    synchronized (this) {
      latest.remove(username);
      account.ifPresent(found -> latest.put(username, new Read(found, now)));
    }
    return account;
  }
}
