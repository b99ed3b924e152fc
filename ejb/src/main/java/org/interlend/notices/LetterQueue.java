package org.interlend.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.interlend.persistence.DatabaseClock;

/**
 * The queue of waiting letters, for the sender. Each step is a transaction of its own, so that no
 * row is locked during the communication with a mail server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterQueue {

  @PersistenceContext private EntityManager em;
  @Inject private DatabaseClock clock;
  @Inject private LetterWithdrawal withdrawal;

  /**
   * Claims the letter that has waited longest; no other sender gets it before the lease ends.
   * Letters before it that say what is no longer true are withdrawn.
   */
  public Optional<Letter> claim() {
    Instant now = clock.now();
    Optional<Letter> next = due(now);
    while (next.filter(letter -> withdrawal.withdrawn(letter, now)).isPresent()) {
      em.flush();
      next = due(now);
    }
    next.ifPresent(letter -> letter.claim(now));
    return next;
  }

  /** A new letter is due at once, even if the server that wrote it has a clock that is fast. */
  @SuppressWarnings("unchecked")
  private Optional<Letter> due(Instant now) {
    List<Letter> found =
        em.createNativeQuery(
                """
                select * from letter where status = 'WAITING'
                  and (attempts = 0 or next_attempt_at <= ?1)
                order by next_attempt_at, id limit 1 for update skip locked
                """,
                Letter.class)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return found.stream().findFirst();
  }

  /** Fails letters that have waited so long, without a mail server, that they are outdated. */
  public void failStale() {
    em.createQuery(
            """
            update Letter l set l.status = :failed, l.problem = :problem
            where l.status = :waiting and l.nextAttemptAt < :stale
            """)
        .setParameter("failed", LetterStatus.FAILED)
        .setParameter("problem", LetterProblem.OUTDATED.reference())
        .setParameter("waiting", LetterStatus.WAITING)
        .setParameter("stale", clock.now().minus(Letter.STALE))
        .executeUpdate();
  }

  public void sent(long id) {
    find(id).ifPresent(letter -> letter.sent(clock.now()));
  }

  /** The attempt has failed; a later one may succeed. */
  public void notSent(long id, String why) {
    find(id).ifPresent(letter -> letter.notSent(why, clock.now()));
  }

  /** The attempt has failed, and further ones would fail too. */
  public void failed(long id, String why) {
    find(id).ifPresent(letter -> letter.failed(why));
  }

  /** Finds the letter; empty when its patron has been erased while it was being sent. */
  private Optional<Letter> find(long id) {
    return Optional.ofNullable(em.find(Letter.class, id));
  }
}
