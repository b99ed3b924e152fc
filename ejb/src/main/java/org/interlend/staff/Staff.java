package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The staff accounts. */
@ApplicationScoped
@Transactional
public class Staff {

  @PersistenceContext private EntityManager em;

  /** Whether nobody can sign in yet. */
  public boolean isEmpty() {
    return em.createQuery("select count(a) from StaffAccount a", Long.class).getSingleResult() == 0;
  }

  /**
   * @param password in clear; only a slow hash of it is kept
   */
  public void add(String username, String displayName, Set<Role> roles, String password) {
    em.persist(new StaffAccount(username, displayName, roles, PasswordHash.of(password)));
  }

  /**
   * Adds an account of the demonstration.
   *
   * @param password in clear, and no secret: its hash need not be slow
   */
  public void addDemonstration(
      String username, String displayName, Set<Role> roles, String password) {
    em.persist(new StaffAccount(username, displayName, roles, PasswordHash.ofKnown(password)));
  }

  public Optional<StaffAccount> find(String username) {
    return em.createQuery(
            "select a from StaffAccount a where a.username = :username", StaffAccount.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  public List<StaffAccount> list() {
    return em.createQuery("select a from StaffAccount a order by a.username", StaffAccount.class)
        .getResultList();
  }
}
