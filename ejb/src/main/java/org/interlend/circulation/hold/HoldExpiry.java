package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import org.interlend.Actor;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.jobs.RecordJob;

/**
 * Expires holds whose patron did not collect the item in time: the item goes to the next hold or
 * back to its shelf or partner. An item whose library was closed on the last day is kept until the
 * next open one. Expires also holds that wait for an item their patron no longer wants.
 */
@ApplicationScoped
class HoldExpiry extends RecordJob {

  @Inject private HoldTransitions holdTransitions;
  @Inject private Institutions institutions;

  HoldExpiry() {
    super("hold-expiry", Duration.ofMinutes(30));
  }

  @Override
  public JobResult run() {
    Tally notCollected =
        each(() -> past(HoldStatus.ON_HOLD_SHELF, "heldUntil"), this::notCollected);
    return notCollected.with(
        each(() -> past(HoldStatus.WAITING, "wantedUntil"), this::expireWaiting));
  }

  /** The holds in a status whose last day is past. */
  private TypedQuery<Long> past(HoldStatus status, String lastDay) {
    return em.createQuery(
            """
            select h.id from Hold h
            where h.status = :status and h.%s < :today and h.id > :id order by h.id
            """
                .formatted(lastDay),
            Long.class)
        .setParameter("status", status)
        .setParameter("today", institutions.today());
  }

  private void expireWaiting(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold != null && hold.isNoLongerWanted(institutions.today())) {
      holdTransitions.noLongerWanted(hold, Actor.of(this));
    }
  }

  /** Staff may have kept it longer, or the patron taken it, since the query. */
  private void notCollected(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold != null && hold.isNotCollected(institutions.today())) {
      holdTransitions.notCollected(hold);
    }
  }
}
