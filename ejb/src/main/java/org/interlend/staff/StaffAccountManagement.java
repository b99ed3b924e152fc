package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institutions;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.Role;
import org.interlend.text.Language;

/**
 * Makes, changes and deletes staff accounts. An active administrator who can sign in always
 * remains.
 */
@ApplicationScoped
@Transactional
public class StaffAccountManagement {

  @Inject private EntityManager em;
  @Inject private StaffAccounts staff;
  @Inject private Institutions institutions;
  @Inject private AuditRecorder audit;
  @Inject private PasswordLinks links;
  @Inject private Event<CredentialsChanged> changed;

  /**
   * Makes or changes an account. A link for choosing its password ends with another password,
   * e-mail address or way to sign in, and with the account.
   *
   * @param password in clear text; null to leave it as it is, for a new account without one
   * @throws WorkflowException UNKNOWN_CODE for an unknown library or desk; PASSWORD_REFUSED;
   *     INVALID_DATA for a sign-in by a directory or provider that is not set up; ILLEGAL_MOVE for
   *     a password of an account that signs in by one of them, or when no administrator would be
   *     left
   */
  public StaffAccount save(StaffAccountInput input, String password) {
    WorkflowException.check("libraries", () -> input.libraries().forEach(institutions::library));
    if (input.defaultDesk() != null) {
      WorkflowException.checked("defaultDesk", () -> institutions.desk(input.defaultDesk()));
    }
    // Before the lock: of two who make one account at the same time the second fails.
    StaffAccount account =
        staff.find(input.username()).orElseGet(() -> new StaffAccount(input.username()));
    PasswordHash hash = password == null ? null : checked(password, input.username());
    lockAll();
    boolean other = account.signInBy() != input.signInBy();
    if (other) {
      WorkflowException.check("signInBy", () -> requireSetUp(input.signInBy()));
    }
    boolean moved = !Objects.equals(account.email(), input.email());
    account.describe(input);
    if (hash != null) {
      WorkflowException.check("password", account::requireOwnPassword);
      account.changePassword(hash);
    }
    em.persist(account);
    em.flush();
    WorkflowException.check("roles", this::requireAdministrator);
    if (hash != null || other || !account.active()) {
      changed.fire(new CredentialsChanged(account, null));
    } else if (moved) {
      links.end(account);
    }
    return account;
  }

  private static void requireSetUp(AuthenticationSource way) {
    if (way == AuthenticationSource.DIRECTORY && OperatorSetting.LDAP_URL.value().isEmpty()) {
      throw new WorkflowException(StaffReason.NO_DIRECTORY);
    }
    if (way == AuthenticationSource.OIDC && OperatorSetting.OIDC_URL.value().isEmpty()) {
      throw new WorkflowException(StaffReason.NO_PROVIDER);
    }
  }

  private static PasswordHash checked(String password, String username) {
    PasswordRules.check(password, username);
    return PasswordHash.of(password, PasswordHash.ITERATIONS);
  }

  /**
   * Sets a password that the person must change at the next sign-in, and ends the sessions of the
   * account.
   *
   * @param password in clear text
   * @throws WorkflowException UNKNOWN_CODE; PASSWORD_REFUSED; ILLEGAL_MOVE when it is not kept here
   */
  public void resetPassword(String username, String password) {
    PasswordHash hash = checked(password, username);
    StaffAccount account = staff.get(username);
    account.requireOwnPassword();
    account.resetPassword(hash);
    audit.note(AuditAction.PASSWORD_RESET, AuditSubject.account(username));
    em.flush();
    changed.fire(new CredentialsChanged(account, null));
  }

  /**
   * Sets the password that the person has chosen, and ends the other sessions of the account.
   *
   * @param password in clear text, already checked
   * @param session the session in which it was chosen, which continues; null for none
   * @throws WorkflowException ILLEGAL_MOVE when it is not kept here
   */
  public void choosePassword(String username, String password, Long session) {
    StaffAccount account = staff.get(username);
    account.requireOwnPassword();
    PasswordHash hash = PasswordHash.of(password, PasswordHash.ITERATIONS);
    account.choosePassword(hash);
    audit.note(AuditAction.PASSWORD_CHANGED, AuditSubject.account(username));
    em.flush();
    changed.fire(new CredentialsChanged(account, session));
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE; ILLEGAL_MOVE when the password is not kept here
   */
  public void requireOwnPassword(String username) {
    staff.get(username).requireOwnPassword();
  }

  /**
   * Sets the language that the person has chosen for the console.
   *
   * @param language null for the browser's
   * @throws WorkflowException UNKNOWN_CODE
   */
  public void speak(String username, Language language) {
    staff.get(username).speak(language);
  }

  /**
   * Deletes an account with its tokens, sessions and own views. What it did stays recorded under
   * its name.
   *
   * @throws WorkflowException UNKNOWN_CODE; ILLEGAL_MOVE when no administrator would be left
   */
  public void delete(String username) {
    lockAll();
    em.remove(staff.get(username));
    em.createQuery("delete from SavedView v where v.owner = :username and v.shared = false")
        .setParameter("username", username)
        .executeUpdate();
    em.flush();
    requireAdministrator();
  }

  /**
   * Of two who take a role from each other at the same time, the second waits here and then sees
   * what the first has done.
   */
  private void lockAll() {
    em.createNativeQuery("select id from staff_account order by id for update").getResultList();
  }

  private void requireAdministrator() {
    long administrators =
        em.createQuery(
                """
                select count(distinct a) from StaffAccount a join a.roles r
                where r = :administrator and a.active = :yes and a.password.iterations > 0
                and (a.demonstration = :no or a.demonstration = :demo)
                """,
                Long.class)
            .setParameter("administrator", Role.ADMINISTRATOR)
            .setParameter("yes", true)
            .setParameter("no", false)
            .setParameter("demo", OperatorSetting.DEMO.isOn())
            .getSingleResult();
    if (administrators == 0) {
      throw new WorkflowException(StaffReason.LAST_ADMINISTRATOR);
    }
  }
}
