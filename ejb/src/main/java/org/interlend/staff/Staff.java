package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interlend.Settings;

/** The staff accounts. */
@ApplicationScoped
@Transactional
public class Staff {

  private static final String FIRST = "admin";
  private static final String FIRST_NAME = "Administrator";

  @PersistenceContext private EntityManager em;

  /** Whether there is no account but those of the demonstration. */
  public boolean isEmpty() {
    return em.createQuery(
                "select count(a) from StaffAccount a where a.demonstration = false", Long.class)
            .getSingleResult()
        == 0;
  }

  /**
   * Makes the first account, {@code admin}, or gives the demonstration's to the library.
   *
   * @param password in clear; only a slow hash of it is kept
   */
  public void addFirst(String password) {
    PasswordHash hash = PasswordHash.of(password, PasswordHash.ITERATIONS);
    find(FIRST)
        .ifPresentOrElse(
            account -> account.adopt(FIRST_NAME, hash),
            () ->
                em.persist(
                    new StaffAccount(FIRST, FIRST_NAME, EnumSet.of(Role.ADMINISTRATOR), hash)));
  }

  /**
   * Adds an account of the demonstration.
   *
   * @param password in clear, and no secret: its hash need not be slow
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

  /** What a sign-in needs of an account; empty for one that may not sign in. */
  Optional<StaffCredentials> findCredentials(String username) {
    return find(username).filter(Staff::maySignIn).map(StaffCredentials::of);
  }

  private static boolean maySignIn(StaffAccount account) {
    return account.active() && (Settings.demo() || !account.isDemonstration());
  }

  /**
   * Keeps a hash of today's strength in the place of a weaker one; not if the password has changed
   * meanwhile.
   *
   * @param password in clear, found right
   * @return the account as it is then
   */
  StaffCredentials strengthen(StaffCredentials account, String password) {
    StaffAccount current = find(account.username()).orElseThrow();
    if (current.password().text().equals(account.password().text())) {
      current.changePassword(PasswordHash.of(password, PasswordHash.ITERATIONS));
    }
    return StaffCredentials.of(current);
  }

  /** The accounts of the demonstration by name. */
  public List<String> demonstrationAccounts() {
    return em.createQuery(
            "select a.username from StaffAccount a where a.demonstration = true order by a.username",
            String.class)
        .getResultList();
  }

  public List<StaffAccount> list() {
    return em.createQuery("select a from StaffAccount a order by a.username", StaffAccount.class)
        .getResultList();
  }
}
