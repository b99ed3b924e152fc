package org.interlend.exchange.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The messages to partners that are still to be sent. A message is put in the transaction of the
 * change that causes it and sent after the commit: at least once, with the same bytes at every
 * attempt until staff send it again. Of the messages about one request only the oldest is sent at a
 * time, so they arrive in order; only a report that is withdrawn while it is being sent may arrive
 * after a later one. A failed message does not delay later ones, and a partner that does not answer
 * delays no other partner.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  @Inject private EntityManager em;
  @Inject private Event<OutgoingMessageQueued> put;
  @Inject private Clock clock;

  /** Puts a message that is sent after this transaction has committed. */
  public void put(OutgoingMessageContent message) {
    em.persist(new OutgoingMessage(message, clock.instant()));
    put.fire(new OutgoingMessageQueued(message));
  }

  /**
   * Withdraws the messages about a step of which the partner cannot know, also from the list of
   * staff. A sender that has locked one is waited for.
   *
   * @param step a message about the step; others about the same item go, too
   * @param since when the step was taken
   */
  public WithdrawalResult withdrawUntold(OutgoingMessageContent step, Instant since) {
    List<OutgoingMessage> all = locked(step, since, EnumSet.allOf(OutgoingStatus.class));
    List<OutgoingMessage> untold = all.stream().filter(one -> one.toldAt().isEmpty()).toList();
    untold.forEach(em::remove);
    return new WithdrawalResult(
        !untold.isEmpty(), all.stream().flatMap(one -> one.toldAt().stream()).findFirst());
  }

  /** Withdraws the messages about a step, also those that the partner may have got. */
  public void withdraw(OutgoingMessageContent step, WithdrawalCause why) {
    locked(step, Instant.EPOCH, why.statuses()).forEach(em::remove);
  }

  private List<OutgoingMessage> locked(
      OutgoingMessageContent step, Instant since, Set<OutgoingStatus> statuses) {
    return em.createQuery(
            """
            select o from OutgoingMessage o where o.partnerCode = :partner
              and o.requestId = :request and o.kind = :kind and o.createdAt >= :since
              and o.status in :statuses
            """,
            OutgoingMessage.class)
        .setParameter("partner", step.partner())
        .setParameter("request", step.requestId())
        .setParameter("kind", step.kind())
        .setParameter("since", since)
        .setParameter("statuses", statuses)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(outgoing -> Objects.equals(outgoing.about().itemId(), step.itemId()))
        .toList();
  }
}
