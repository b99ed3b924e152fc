package org.interlend.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.interlend.persistence.DatabaseClock;

/**
 * The letters that wait, as the sender takes them. Each step is a transaction of its own, so that
 * no row is locked during the communication with a mail server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitingLetters {

  @Inject private EntityManager em;
  @Inject private DatabaseClock clock;
  @Inject private LetterWithdrawal withdrawal;

  /**
   * Claims the letter that has waited longest; no other sender gets it before the lease ends.
   *
   * @return the letter, which is not to be sent unless it still waits: it is withdrawn if what it
   *     says is no longer true, and fails if it has waited too long; empty at the end
   */
  public Optional<Letter> claim() {
    Instant now = clock.now();
    Optional<Letter> next = due(now);
    if (next.isPresent() && !withdrawal.withdrawn(next.get(), now)) {
      next.get().claim(now);
    }
    return next;
  }

  /** A new letter is due at once, even if the server that wrote it has a clock that is fast. */
  @SuppressWarnings("unchecked")
  private Optional<Letter> due(Instant now) {
    return em.createNativeQuery(
            """
            select * from letter where status = 'WAITING'
              and (attempts = 0 or next_attempt_at <= ?1)
            order by next_attempt_at, id limit 1 for update skip locked
            """,
            Letter.class)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .getResultStream()
        .findFirst();
  }

  public void sent(long id) {
    find(id).ifPresent(letter -> letter.sent(clock.now()));
  }

  /** The attempt has failed; a later one may succeed. */
  public void notSent(long id, MailFailure why) {
    find(id).ifPresent(letter -> letter.notSent(why, clock.now()));
  }

  /** The attempt has failed, and further ones would fail too. */
  public void failed(long id, MailFailure why) {
    find(id).ifPresent(letter -> letter.failed(why));
  }

  /** Finds the letter; empty when its patron has been erased while it was being sent. */
  private Optional<Letter> find(long id) {
    return Optional.ofNullable(em.find(Letter.class, id));
  }
}
