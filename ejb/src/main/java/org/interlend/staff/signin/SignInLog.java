package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.persistence.InstantColumn;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.AttemptPause;
import org.interlend.staff.signin.SignInSums.Addition;
import org.interlend.staff.signin.SignInSums.Key;

/**
 * The log of sign-ins and refusals: which account, from which address, when, how often. The first
 * in an hour is written at once, further ones are added some seconds later.
 */
@ApplicationScoped
public class SignInLog {

  private static final Logger LOG = System.getLogger(SignInLog.class.getName());
  private static final String MATCHES =
      "from SignIn s where (:username = '' or s.username = :username)";

  @PersistenceContext private EntityManager em;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  private final SignInSums sums = new SignInSums();

  /**
   * @param username null when no account has the name
   */
  public void note(SignInClient client, String username, SignInOutcome outcome) {
    sums.add(client, username, outcome, clock.instant())
        .ifPresent(key -> sums.written(key, transaction.requiresNew(() -> written(key))));
  }

  private long written(Key key) {
    SignIn row =
        new SignIn(
            key.client().way(),
            key.outcome(),
            key.username(),
            key.client().address(),
            clock.instant());
    em.persist(row);
    return row.id();
  }

  /** Logs for the operator that attempts are refused from now on. */
  public void warn(SignInClient client, String username, AttemptPause pause) {
    LOG.log(
        Level.WARNING,
        "Sign-ins {0} from {1} are refused for {2}: there were too many {3}",
        username == null ? unknown(client.way()) : "of " + username,
        client.address(),
        pause.text(),
        client.way() == SignInWay.OIDC ? "unconfirmed ones" : "wrong passwords or tokens");
  }

  private static String unknown(SignInWay way) {
    return way == SignInWay.OIDC
        ? "by single sign-on"
        : "under names or with tokens that do not exist";
  }

  /** Writes the sums since the last time. */
  void writeSums() {
    List<Addition> additions = sums.take(clock.instant());
    if (!additions.isEmpty()) {
      transaction.requiresNew(() -> added(additions));
    }
  }

  private int added(List<Addition> additions) {
    for (Addition addition : additions) {
      SignIn row = em.find(SignIn.class, addition.id());
      if (row != null) {
        row.add(addition.more(), addition.latest());
      }
    }
    return additions.size();
  }

  /**
   * One page of the log, the latest first.
   *
   * @param username name of one account, or null for all
   */
  @Transactional
  public Page<SignIn> list(String username, int first, int rows) {
    List<SignIn> found =
        of(
                username,
                em.createQuery(
                    "select s " + MATCHES + " order by s.lastAt desc, s.id desc", SignIn.class))
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    long total =
        of(username, em.createQuery("select count(s) " + MATCHES, Long.class)).getSingleResult();
    return new Page<>(found, total);
  }

  /** The latest sign-in of each account, by its name. Accounts without one are missing. */
  @Transactional
  public Map<String, Instant> latest() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select username, max(last_at) from sign_in
                where outcome = 'SIGNED_IN' and username is not null group by username
                """)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> InstantColumn.computed(row[1])));
  }

  /** The latest sign-in of an account that is on record. */
  @Transactional
  public Optional<Instant> latest(String username) {
    return em.createQuery(
            """
            select s from SignIn s where s.username = :username and s.outcome = :signedIn
            order by s.lastAt desc
            """,
            SignIn.class)
        .setParameter("username", username)
        .setParameter("signedIn", SignInOutcome.SIGNED_IN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(SignIn::lastAt);
  }

  private static <T> TypedQuery<T> of(String username, TypedQuery<T> query) {
    return query.setParameter("username", username == null ? "" : username);
  }
}
