package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interlend.EndOfDay;
import org.interlend.Settings;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.audit.CurrentActor;
import org.interlend.institution.Institutions;
import org.interlend.security.KeyedDigest;
import org.interlend.security.RandomToken;

/** Makes the links by which people choose the passwords of their accounts, and follows them. */
@ApplicationScoped
@Transactional
public class PasswordLinks {

  /** How long a link works, until the end of the last day. */
  private static final int VALID_DAYS = 7;

  private static final String PAGE = "/choose-password.xhtml?key=";
  private static final Pattern KEY = Pattern.compile(Pattern.quote(PAGE) + "[\\w-]+");

  @Inject private EntityManager em;
  @Inject private StaffAccounts staff;
  @Inject private StaffAccountManagement accounts;
  @Inject private Institutions institutions;
  @Inject private AuditRecorder audit;
  @Inject private CurrentActor actor;
  @Inject private KeyedDigest digest;
  @Inject private Clock clock;
  @Inject private Event<PasswordLinkMailRequested> toSend;

  /**
   * A new link.
   *
   * @param address where the password is chosen; it cannot be shown again
   */
  public record Created(String address, Instant expiresAt) {

    /** Leaves the address out, so that no log contains it. */
    @Override
    public String toString() {
      return "Created[until " + expiresAt + "]";
    }
  }

  /** The text with the keys of such links masked. */
  public static String masked(String text) {
    return KEY.matcher(text).replaceAll(PAGE + "***");
  }

  /**
   * Makes a link, which replaces an earlier one.
   *
   * @param byMail whether it goes to the account's e-mail address
   * @throws WorkflowException UNKNOWN_CODE; INVALID_DATA when the account has no address to which
   *     it could go; ILLEGAL_MOVE when it is not active, or its password is not kept here
   */
  public Created create(String username, boolean byMail) {
    StaffAccount account = staff.get(username);
    if (!account.active()) {
      throw new WorkflowException(StaffReason.ACCOUNT_NOT_ACTIVE, username);
    }
    account.requireOwnPassword();
    if (byMail && account.email() == null) {
      throw new WorkflowException(StaffReason.ACCOUNT_WITHOUT_EMAIL, username);
    }
    Instant now = clock.instant();
    end(account);
    String token = RandomToken.next();
    Created created = new Created(Settings.consoleUrl() + PAGE + token, endAfter(now));
    PasswordLink link =
        new PasswordLink(account, digest.forLookup(token), actor.name(), now, created.expiresAt());
    em.persist(link);
    audit.note(AuditAction.PASSWORD_LINK_CREATED, AuditSubject.account(username));
    em.flush();
    if (byMail) {
      toSend.fire(new PasswordLinkMailRequested(link, created.address()));
    }
    return created;
  }

  /** The end of the day that the letter names. */
  private Instant endAfter(Instant now) {
    ZoneId zone = institutions.zone();
    return EndOfDay.of(LocalDate.ofInstant(now, zone).plusDays(VALID_DAYS), zone);
  }

  /** A link sent before must not undo a new password. */
  void endWithCredentials(@Observes CredentialsChanged event) {
    end(event.account());
  }

  /** Ends the link of the account, if there is one. */
  void end(StaffAccount account) {
    em.createQuery("delete from PasswordLink l where l.account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** The link of an account; empty if there is none or it has expired. */
  public Optional<PasswordLink> ofAccount(String username) {
    return em.createQuery(
            """
            select l from PasswordLink l
            where l.account.username = :username and l.expiresAt > :now
            """,
            PasswordLink.class)
        .setParameter("username", username)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst();
  }

  /**
   * The account whose password the link changes.
   *
   * @param token the key in the link as received; may be null
   * @return empty when the link has been used or replaced, has expired, or the account is not
   *     active
   */
  public Optional<StaffAccount> account(String token) {
    return find(token).map(PasswordLink::account);
  }

  private Optional<PasswordLink> find(String token) {
    return token == null
        ? Optional.empty()
        : em.createQuery(
                "select l from PasswordLink l join fetch l.account where l.digest = :digest",
                PasswordLink.class)
            .setParameter("digest", digest.forLookup(token))
            .getResultStream()
            .filter(link -> link.isValid(clock.instant()))
            .findFirst();
  }

  /**
   * Sets the password and ends the link, and every session of the account.
   *
   * @param address the network address of the client
   * @return the name of the account
   * @throws WorkflowException ILLEGAL_MOVE when the link no longer works; PASSWORD_REFUSED, and
   *     then it still works
   */
  public String choose(String token, String password, String address) {
    PasswordLink link =
        find(token).orElseThrow(() -> new WorkflowException(StaffReason.LINK_NOT_VALID));
    String username = link.account().username();
    PasswordRules.check(password, username);
    int used =
        em.createQuery("delete from PasswordLink l where l.digest = :digest")
            .setParameter("digest", digest.forLookup(token))
            .executeUpdate();
    if (used == 0) {
      throw new WorkflowException(StaffReason.LINK_NOT_VALID);
    }
    actor.set(username, address);
    accounts.choosePassword(username, password, null);
    return username;
  }
}
