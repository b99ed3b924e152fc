package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.InstantColumn;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Lockout;
import org.interlend.staff.signin.SignInCounter.Addition;
import org.interlend.staff.signin.SignInCounter.Key;
import org.interlend.staff.signin.SignInResult.Refused;
import org.interlend.text.Text;

/**
 * The log of sign-ins and refusals: which account, from which address, when, how often. The first
 * in an hour is written at once, further ones are added some seconds later.
 */
@ApplicationScoped
public class SignInLog {

  private static final Logger LOG = System.getLogger(SignInLog.class.getName());

  @Inject private EntityManager em;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  private final SignInCounter sums = new SignInCounter();

  /**
   * @param username null when no account has the name
   */
  void note(SignInClient client, String username, SignInOutcome outcome) {
    sums.add(client, username, outcome, clock.instant())
        .ifPresent(key -> sums.written(key, transaction.requiresNew(() -> written(key))));
  }

  private long written(Key key) {
    SignInCount row =
        new SignInCount(
            key.client().way(),
            key.outcome(),
            key.username(),
            key.client().address(),
            clock.instant());
    em.persist(row);
    return row.id();
  }

  /**
   * Notes a refusal.
   *
   * @param username null when no account has the name, because it might be a password
   */
  Refused refuse(SignInClient client, String username, SignInOutcome outcome) {
    note(client, username, outcome);
    return new Refused(outcome);
  }

  /**
   * Notes a refusal without a check, after too many wrong attempts.
   *
   * @param username null when no account has the name, because it might be a password
   */
  Refused pause(SignInClient client, String username, Lockout pause) {
    if (pause.first()) {
      warn(client, username, pause);
    }
    note(client, username, SignInOutcome.TOO_MANY_ATTEMPTS);
    return new Refused(SignInOutcome.TOO_MANY_ATTEMPTS, pause.seconds());
  }

  /** Logs for the operator that attempts are refused from now on. */
  private static void warn(SignInClient client, String username, Lockout pause) {
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
      SignInCount row = em.find(SignInCount.class, addition.id());
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
  public Page<SignInCount> list(String username, int first, int rows) {
    return new FilteredQuery<>(
            em, SignInCount.class, conditions -> conditions.equal("username", Text.given(username)))
        .latest("lastAt", first, rows);
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
            select s from SignInCount s where s.username = :username and s.outcome = :signedIn
            order by s.lastAt desc
            """,
            SignInCount.class)
        .setParameter("username", username)
        .setParameter("signedIn", SignInOutcome.SIGNED_IN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(SignInCount::lastAt);
  }
}
