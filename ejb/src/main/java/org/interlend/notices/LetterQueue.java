package org.interlend.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The letters that wait, for those who send them. Each step is a transaction of its own, so that no
 * row is locked while a mail server takes its time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterQueue {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Takes the letter that has waited longest; until its lease ends no other sender gets it. */
  public Optional<Letter> take() {
    Instant now = clock.instant();
    Optional<Letter> next = due(now);
    next.ifPresent(letter -> letter.take(now));
    return next;
  }

  @SuppressWarnings("unchecked")
  private Optional<Letter> due(Instant now) {
    List<Letter> found =
        em.createNativeQuery(
                """
                select * from letter where status = 'WAITING' and next_attempt_at <= ?1
                order by next_attempt_at, id limit 1 for update skip locked
                """,
                Letter.class)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return found.stream().findFirst();
  }

  /** Gives up what has waited so long, for want of a mail server, that it is no news any more. */
  public void giveUpStale() {
    em.createQuery(
            """
            update Letter l set l.status = :failed, l.problem = :problem
            where l.status = :waiting and l.nextAttemptAt < :stale
            """)
        .setParameter("failed", LetterStatus.FAILED)
        .setParameter("problem", "It waited so long that it is no news any more")
        .setParameter("waiting", LetterStatus.WAITING)
        .setParameter("stale", clock.instant().minus(Letter.STALE))
        .executeUpdate();
  }

  public void sent(long id) {
    find(id).ifPresent(letter -> letter.sent(clock.instant()));
  }

  /** The try has failed, for now. */
  public void notSent(long id, String why) {
    find(id).ifPresent(letter -> letter.notSent(why, clock.instant()));
  }

  /** The try has failed, and others would. */
  public void failed(long id, String why) {
    find(id).ifPresent(letter -> letter.failed(why));
  }

  /** A letter that is being sent is gone when its patron has been erased meanwhile. */
  private Optional<Letter> find(long id) {
    return Optional.ofNullable(em.find(Letter.class, id));
  }
}
