package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.Role;

/** Finds and makes the staff accounts. */
@ApplicationScoped
@Transactional
public class StaffAccounts {

  private static final String FIRST = "admin";
  private static final String FIRST_NAME = "Administrator";

  @Inject private EntityManager em;

  /** Whether the only accounts are those of the demonstration. */
  public boolean isEmpty() {
    return em.createQuery(
                "select count(a) from StaffAccount a where a.demonstration = false", Long.class)
            .getSingleResult()
        == 0;
  }

  /**
   * Makes the first account, {@code admin}, or turns the demonstration's into the library's own.
   *
   * @param password in clear text; only a slow hash of it is stored
   * @throws WorkflowException PASSWORD_REFUSED when it is too short, too long or too common
   */
  public void addFirst(String password) {
    PasswordRules.check(password, FIRST);
    StaffAccount account = find(FIRST).orElseGet(this::madeFirst);
    account.endDemonstration(FIRST_NAME);
    account.choosePassword(PasswordHash.of(password, PasswordHash.ITERATIONS));
    em.flush(); // if another server makes it too, this fails as a conflict
  }

  private StaffAccount madeFirst() {
    StaffAccount account =
        new StaffAccount(FIRST, FIRST_NAME, EnumSet.of(Role.ADMINISTRATOR), PasswordHash.NONE);
    em.persist(account);
    return account;
  }

  /**
   * Adds an account of the demonstration.
   *
   * @param password in clear text; it is no secret, so its hash need not be slow
   */
  public void addDemonstration(
      String username, String displayName, Set<Role> roles, String password) {
    em.persist(
        StaffAccount.ofDemonstration(
            username,
            displayName,
            roles,
            PasswordHash.of(password, PasswordHash.ITERATIONS_IF_KNOWN)));
  }

  public Optional<StaffAccount> find(String username) {
    return em.createQuery(
            "select a from StaffAccount a where a.username = :username", StaffAccount.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  /** The account; empty for an unknown name and for an account that may not sign in. */
  public Optional<StaffAccount> findActive(String username) {
    return find(username).filter(StaffAccounts::maySignIn);
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public StaffAccount get(String username) {
    return find(username)
        .orElseThrow(() -> new WorkflowException(StaffReason.UNKNOWN_ACCOUNT, username));
  }

  private static boolean maySignIn(StaffAccount account) {
    return account.active() && (OperatorSetting.DEMO.isOn() || !account.isDemonstration());
  }

  /**
   * Replaces a weaker hash by one of the present strength, unless the password has changed
   * meanwhile.
   *
   * @param verified the hash that the password matched
   * @param password in clear text
   * @return the resulting account
   */
  public StaffAccount strengthen(String username, PasswordHash verified, String password) {
    StaffAccount current = get(username);
    if (current.password().text().equals(verified.text())) {
      current.changePassword(PasswordHash.of(password, PasswordHash.ITERATIONS));
      // Now, so that the caller sees a conflict.
      em.flush();
    }
    return current;
  }

  /** The accounts of the demonstration by name. */
  public List<String> demonstrationAccounts() {
    return em.createQuery(
            "select a.username from StaffAccount a where a.demonstration = true order by a.username",
            String.class)
        .getResultList();
  }

  /** All accounts, ordered by their names. */
  public List<StaffAccount> list() {
    return em.createQuery("select a from StaffAccount a order by a.username", StaffAccount.class)
        .getResultList();
  }
}
