package org.interlend.staff.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.operator.OperatorSetting;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.security.AttemptKind;
import org.interlend.security.IdentifierRules;
import org.interlend.security.Lockout;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.staff.ApiTokens;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.PasswordHash;
import org.interlend.staff.PasswordRules;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;

/**
 * Authenticates members of staff by password or API token. It limits wrong attempts and records
 * every sign-in and refusal. A refusal takes the same time for unknown names and for accounts whose
 * passwords are kept here; the directory is asked for its own accounts only.
 */
@ApplicationScoped
public class StaffAuthenticator {

  @Inject private LoginAttemptLimiter limiter;
  @Inject private VerifiedPasswords verified;
  @Inject private PasswordHashLimit hashLimit;
  @Inject private LdapDirectory directory;
  @Inject private StaffAccounts staff;
  @Inject private ApiTokens tokens;
  @Inject private StaffSessions staffSessions;
  @Inject private SignInLog log;
  @Inject private Clock clock;

  /** The accounts that may sign in, by name. */
  private BriefCache<String, StoredCredentials> accounts;

  /** The sessions that have not been ended, by number. */
  private BriefCache<Long, Long> sessions;

  @PostConstruct
  void open() {
    accounts = new BriefCache<>(clock, name -> staff.findActive(name).map(StoredCredentials::of));
    sessions = new BriefCache<>(clock, id -> Optional.of(id).filter(staffSessions::use));
  }

  /**
   * @param way FORM or BASIC
   * @param address the network address of the client
   */
  public SignInResult byPassword(String username, String password, SignInWay way, String address) {
    SignInClient client = new SignInClient(way, address);
    if (username.isBlank()
        || IdentifierRules.isImpossible(username)
        || password.isEmpty()
        || password.length() > PasswordRules.MAX_LENGTH) {
      return wrong(client, null);
    }
    LoginAttempt attempt = new LoginAttempt(AttemptKind.STAFF_PASSWORD, username, address);
    Optional<StoredCredentials> account = accounts.find(username);
    String known = account.map(StoredCredentials::username).orElse(null);
    Optional<Lockout> pause = limiter.pause(attempt);
    if (pause.isPresent()) {
      return log.pause(client, known, pause.get());
    }
    if (account.isPresent() && verified.has(account.get(), password)) {
      return accepted(client, attempt, account.get().identity());
    }
    if (account.isPresent() && account.get().signInBy() == AuthenticationSource.DIRECTORY) {
      return byDirectory(client, attempt, account.get(), password);
    }
    return hashLimit
        .compute(() -> compared(client, attempt, account, password))
        .orElseGet(() -> log.refuse(client, known, SignInOutcome.BUSY));
  }

  /** The directory is asked outside of the turns for slow hashes, since it may answer slowly. */
  private SignInResult byDirectory(
      SignInClient client, LoginAttempt attempt, StoredCredentials account, String password) {
    return switch (directory.check(account.username(), password)) {
      case RIGHT -> {
        verified.add(account, password);
        yield accepted(client, attempt, account.identity());
      }
      case WRONG -> {
        hashLimit.compute(StaffAuthenticator::spendAsWithoutAccount);
        limiter.wrong(attempt);
        yield wrong(client, account.username());
      }
      case UNAVAILABLE -> {
        // The answer shows that there is such an account, so not many names may be tried.
        limiter.unchecked(attempt);
        yield log.refuse(client, account.username(), SignInOutcome.DIRECTORY_UNAVAILABLE);
      }
    };
  }

  /** A refusal takes as long as that of a name without an account. */
  private static boolean spendAsWithoutAccount() {
    PasswordHash.spend(
        OperatorSetting.DEMO.isOn() ? PasswordHash.ITERATIONS_IF_KNOWN : PasswordHash.ITERATIONS);
    return false;
  }

  /** Checks the limit again, because other attempts may have failed while this one waited. */
  private SignInResult compared(
      SignInClient client,
      LoginAttempt attempt,
      Optional<StoredCredentials> account,
      String password) {
    String known = account.map(StoredCredentials::username).orElse(null);
    Optional<Lockout> pause = limiter.pause(attempt);
    if (pause.isPresent()) {
      return log.pause(client, known, pause.get());
    }
    if (!matches(account, password)) {
      limiter.wrong(attempt);
      return wrong(client, known);
    }
    return accepted(client, attempt, account.get().identity());
  }

  private boolean matches(Optional<StoredCredentials> account, String password) {
    if (account.isEmpty()) {
      return spendAsWithoutAccount();
    }
    StoredCredentials found = account.get();
    if (verified.has(found, password)) {
      return true;
    }
    boolean right = found.password().matches(password);
    if (right) {
      verified.add(found.hasWeakHash() ? strengthened(found, password) : found, password);
    } else if (found.hasWeakHash()) {
      PasswordHash.spend(PasswordHash.ITERATIONS - found.password().iterations());
    }
    return right;
  }

  /** While another transaction changes the account, the hash is left for the next sign-in. */
  private StoredCredentials strengthened(StoredCredentials found, String password) {
    try {
      return StoredCredentials.of(staff.strengthen(found.username(), found.password(), password));
    } catch (RuntimeException failure) {
      if (!DatabaseFailure.isConflict(failure)) {
        throw failure;
      }
      return found;
    }
  }

  /**
   * @param token the token as received
   * @param address the network address of the client
   */
  public SignInResult byToken(String token, String address) {
    SignInClient client = new SignInClient(SignInWay.TOKEN, address);
    if (token.isBlank() || IdentifierRules.isTooLong(token)) {
      return wrong(client, null);
    }
    LoginAttempt attempt = new LoginAttempt(AttemptKind.API_TOKEN, token, address);
    Optional<Lockout> pause = limiter.pause(attempt);
    if (pause.isPresent()) {
      return log.pause(client, null, pause.get());
    }
    Optional<StaffIdentity> identity =
        tokens
            .use(token)
            .flatMap(
                used ->
                    accounts
                        .find(used.username())
                        .map(account -> account.identity().limitedTo(used.roles())));
    if (identity.isEmpty()) {
      limiter.wrong(attempt);
      return wrong(client, null);
    }
    return accepted(client, attempt, identity.get());
  }

  /**
   * The present identity of a session of the console.
   *
   * @return the account with its present roles; empty when the session has been ended or the
   *     account may no longer sign in
   */
  public Optional<StaffIdentity> find(String username, long session) {
    return sessions.find(session).isPresent()
        ? accounts.find(username).map(StoredCredentials::identity)
        : Optional.empty();
  }

  private Accepted accepted(SignInClient client, LoginAttempt attempt, StaffIdentity identity) {
    limiter.right(attempt);
    log.note(client, identity.username(), SignInOutcome.SIGNED_IN);
    return new Accepted(identity);
  }

  private Refused wrong(SignInClient client, String username) {
    return log.refuse(client, username, SignInOutcome.WRONG);
  }
}
