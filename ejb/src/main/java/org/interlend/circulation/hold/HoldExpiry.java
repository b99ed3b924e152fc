package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import org.interlend.JobResult;
import org.interlend.institution.Institutions;
import org.interlend.persistence.RecordJob;

/**
 * Expires holds whose patron did not collect the item in time. The item goes to the next hold or
 * back to its shelf or partner.
 */
@ApplicationScoped
class HoldExpiry extends RecordJob {

  @Inject private Holds holds;
  @Inject private Institutions institutions;

  HoldExpiry() {
    super("hold-expiry", Duration.ofMinutes(30));
  }

  @Override
  public JobResult run() {
    return each(this::due, id -> holds.expire(em.find(Hold.class, id))).result();
  }

  private TypedQuery<Long> due() {
    return institutions.find().map(us -> expired(institutions.today())).orElse(null);
  }

  private TypedQuery<Long> expired(LocalDate today) {
    return em.createQuery(
            """
            select h.id from Hold h
            where h.status = :onShelf and h.heldUntil < :today and h.id > :id order by h.id
            """,
            Long.class)
        .setParameter("onShelf", HoldStatus.ON_HOLD_SHELF)
        .setParameter("today", today);
  }
}
