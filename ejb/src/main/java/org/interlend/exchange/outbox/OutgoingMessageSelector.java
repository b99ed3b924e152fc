package org.interlend.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the next message to send: the one that is due longest. The number of messages that are
 * being sent to one partner is limited, so that a partner that does not answer leaves senders to
 * the others.
 */
@ApplicationScoped
class OutgoingMessageSelector {

  /** The greatest number of messages being sent to one partner, for all servers together. */
  private static final int PER_PARTNER = 2;

  private static final String GATE = "select id from outbox_lock for update";

  /**
   * A new message is due at once, even if the server that put it has a clock that is fast. Skips
   * locked rows: staff or a sender that has not committed are changing them.
   */
  private static final String NEXT =
      """
      select o.* from outbox o
      where o.status in ('WAITING', 'SENDING')
        and (o.due_at <= ?1 or o.status = 'WAITING' and o.attempts = 0)
        and not exists (
          select 1 from outbox earlier
          where earlier.partner_code = o.partner_code and earlier.request_id = o.request_id
            and earlier.status in ('WAITING', 'SENDING') and earlier.id < o.id)
        and (
          select count(*) from outbox busy
          where busy.status = 'SENDING' and busy.due_at > ?1
            and busy.partner_code = o.partner_code) < ?2
      order by o.due_at, o.id
      fetch first 1 rows only
      for update skip locked
      """;

  @Inject private EntityManager em;

  /**
   * Finds the next message; other servers wait until this transaction ends.
   *
   * @param now the time of the database, by which messages fall due and leases end
   */
  Optional<OutgoingMessage> find(Instant now) {
    em.createNativeQuery(GATE).getSingleResult();
    @SuppressWarnings("unchecked")
    List<OutgoingMessage> next =
        em.createNativeQuery(NEXT, OutgoingMessage.class)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .setParameter(2, PER_PARTNER)
            .getResultList();
    return next.stream().findFirst();
  }
}
