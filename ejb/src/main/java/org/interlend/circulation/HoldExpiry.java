package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.institution.Institutions;
import org.interlend.persistence.Page;
import org.interlend.persistence.PerRecordBatch;

/**
 * Expires holds whose patron did not collect the item in time. The item goes to the next hold or
 * back to its shelf or partner.
 */
@ApplicationScoped
class HoldExpiry implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private PerRecordBatch perRecordBatch;
  @Inject private Holds holds;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "hold-expiry";
  }

  @Override
  public String label() {
    return "Holds not collected in time";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  public JobResult run() {
    return perRecordBatch.run(this::after, id -> holds.expire(em.find(Hold.class, id))).result();
  }

  private List<Long> after(long id) {
    return institutions
        .find()
        .map(us -> expired(LocalDate.now(clock.withZone(us.timeZone())), id))
        .orElse(List.of());
  }

  private List<Long> expired(LocalDate today, long id) {
    return em.createQuery(
            """
            select h.id from Hold h
            where h.status = :onShelf and h.heldUntil < :today and h.id > :id order by h.id
            """,
            Long.class)
        .setParameter("onShelf", HoldStatus.ON_HOLD_SHELF)
        .setParameter("today", today)
        .setParameter("id", id)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }
}
