package org.interlend.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Which message is sent next. No partner has more than a few under way, so that one who does not
 * answer holds up its own messages alone; apart from that who has waited longest comes first.
 */
@ApplicationScoped
class NextOutgoing {

  /** Under way at one partner at a time, however many servers send. */
  private static final int PER_PARTNER = 2;

  private static final String GATE = "select id from outbox_lock for update";

  /** Locked rows are in the hands of staff or of a sender who has not committed yet. */
  private static final String NEXT =
      """
      select o.* from outbox o
      where o.status in ('WAITING', 'SENDING') and o.due_at <= ?1
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

  @PersistenceContext private EntityManager em;

  /** Until this transaction ends nobody else finds one. */
  Optional<Outgoing> find(Instant now) {
    em.createNativeQuery(GATE).getSingleResult();
    @SuppressWarnings("unchecked")
    List<Outgoing> next =
        em.createNativeQuery(NEXT, Outgoing.class)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .setParameter(2, PER_PARTNER)
            .getResultList();
    return next.stream().findFirst();
  }
}
