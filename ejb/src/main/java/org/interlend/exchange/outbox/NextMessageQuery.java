package org.interlend.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the next message to send: of those for the partners to which the fewest are being sent,
 * the one that is due longest. How many are being sent to one partner is limited. So partners that
 * do not answer, or for which many wait, leave senders to the others.
 */
@ApplicationScoped
class NextMessageQuery {

  /** The greatest number of messages being sent to one partner, for all servers together. */
  private static final int PER_PARTNER = 2;

  private static final String GATE = "select id from outbox_lock for update";

  /**
   * The first message of each partner that can get one more, and those whose lease has ended. A
   * hundred thousand messages may wait for one partner: the index leads from partner to partner,
   * and to the first message of each. The order by a constant status lets H2 read in the order of
   * the index. A new message is due at once, even if the server that put it has a clock that is
   * fast.
   */
  private static final String FIRST_OF_EACH_PARTNER =
      """
      with recursive waiting(partner_code) as (
        (select o.partner_code from outbox o where o.status = 'WAITING'
          order by o.status, o.partner_code fetch first 1 rows only)
        union all
        select (
          select o.partner_code from outbox o
          where o.status = 'WAITING' and o.partner_code > w.partner_code
          order by o.status, o.partner_code fetch first 1 rows only)
        from waiting w where w.partner_code is not null),
      candidate(id) as (
        select (
          select o.id from outbox o
          where o.status = 'WAITING' and o.partner_code = w.partner_code
            and (o.due_at <= ?1 or o.attempts = 0)
            and not exists (
              select 1 from outbox earlier
              where earlier.partner_code = o.partner_code and earlier.request_id = o.request_id
                and earlier.status in ('WAITING', 'SENDING') and earlier.id < o.id)
          order by o.status, o.partner_code, o.due_at, o.id fetch first 1 rows only)
        from waiting w
        union all
        select o.id from outbox o where o.status = 'SENDING' and o.due_at <= ?1)
      select id from (
        select o.id, o.due_at, (
          select count(*) from outbox busy
          where busy.status = 'SENDING' and busy.partner_code = o.partner_code
            and busy.due_at > ?1) as being_sent
        from candidate c join outbox o on o.id = c.id) claimable
      where being_sent < ?2
      order by being_sent, due_at, id
      """;

  /** Empty while staff, or a sender that has not committed, are changing it. */
  private static final String UNLOCKED =
      """
      select o.* from outbox o
      where o.id = ?1 and o.status in ('WAITING', 'SENDING')
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
    return candidates(now.atOffset(ZoneOffset.UTC)).stream()
        .flatMap(id -> unlocked(id).stream())
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Number> candidates(OffsetDateTime now) {
    return em.createNativeQuery(FIRST_OF_EACH_PARTNER)
        .setParameter(1, now)
        .setParameter(2, PER_PARTNER)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<OutgoingMessage> unlocked(Number id) {
    return em.createNativeQuery(UNLOCKED, OutgoingMessage.class)
        .setParameter(1, id)
        .getResultList();
  }
}
