package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.audit.CurrentActor;
import org.interlend.operator.OperatorSetting;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.AttemptKind;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.OidcAccountProvisioning;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.claims.ClaimGrant;
import org.interlend.staff.claims.ClaimMappings;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;

/**
 * Signs persons in whom the provider of single sign-on (OpenID Connect) confirms. Their account is
 * made at the first sign-in and refreshed at each: roles and libraries are those that the mapping
 * of their claims gives now. An account that signs in another way is never theirs.
 */
@ApplicationScoped
public class OidcSignIn {

  @Inject private StaffAccounts staff;
  @Inject private OidcAccountProvisioning accounts;
  @Inject private ClaimMappings mappings;
  @Inject private LoginAttemptLimiter limiter;
  @Inject private SignInLog log;
  @Inject private CurrentActor actor;
  @Inject private TransactionTemplate transaction;

  /**
   * The refusal of a client that has brought too many answers which the provider did not confirm.
   * The provider is not to be asked about more of them for a while.
   *
   * @param address the network address of the client
   * @return empty when the provider may be asked
   */
  public Optional<Refused> pause(String address) {
    return limiter.pause(attempt(address)).map(pause -> log.pause(client(address), null, pause));
  }

  /** There is no name before the provider has answered, so the client stands for the account. */
  private static LoginAttempt attempt(String address) {
    return new LoginAttempt(AttemptKind.SINGLE_SIGN_ON, address, address);
  }

  /**
   * Signs in a person whom the provider confirms.
   *
   * @param address the network address of the client
   */
  public SignInResult accept(OidcUser person, String address) {
    limiter.right(attempt(address));
    Optional<String> username = person.username();
    if (username.isEmpty()) {
      return refuse(SignInOutcome.NAME_NOT_POSSIBLE, address);
    }
    actor.set(username.get(), address);
    SignInResult result = refreshed(person, username.get());
    log.note(
        client(address),
        username.get(),
        result instanceof Refused refused ? refused.outcome() : SignInOutcome.SIGNED_IN);
    return result;
  }

  /**
   * The person's first two sign-ins at the same time make one account: the second reads it again.
   */
  private SignInResult refreshed(OidcUser person, String username) {
    return ConflictRetry.run(() -> transaction.requiresNew(() -> refresh(person, username)));
  }

  private SignInResult refresh(OidcUser person, String username) {
    Optional<StaffAccount> known = staff.find(username);
    if (known.isPresent()) {
      StaffAccount account = known.get();
      if (account.signInBy() != AuthenticationSource.OIDC
          || account.isOfAnotherSubject(person.subject())) {
        return new Refused(SignInOutcome.NAME_IN_USE);
      }
      if (staff.findActive(username).isEmpty()) {
        return new Refused(SignInOutcome.NOT_ACTIVE);
      }
    }
    ClaimGrant granted = mappings.granted(person.claims());
    if (granted.roles().isEmpty() && known.isEmpty()) {
      return new Refused(SignInOutcome.NO_ROLE);
    }
    // An account without a role any more loses those it had, so that its tokens do too.
    StaffAccount account = accounts.save(person.account(username, granted));
    return granted.roles().isEmpty()
        ? new Refused(SignInOutcome.NO_ROLE)
        : new Accepted(StoredCredentials.of(account).identity());
  }

  /** Records that the provider was asked, or was to be asked, and has confirmed no one. */
  public Refused fail(SignInOutcome outcome, String address) {
    if (outcome == SignInOutcome.NOT_CONFIRMED) {
      limiter.wrong(attempt(address));
    }
    return refuse(outcome, address);
  }

  /** Records a sign-in about which the provider was not asked. */
  public Refused refuse(SignInOutcome outcome, String address) {
    return log.refuse(client(address), null, outcome);
  }

  private static SignInClient client(String address) {
    return new SignInClient(SignInWay.OIDC, address);
  }

  /** Whether staff can sign in by a provider. */
  public static boolean offered() {
    return OperatorSetting.OIDC_URL.value().isPresent();
  }
}
