package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import org.interlend.JobResult;
import org.interlend.institution.Institutions;
import org.interlend.persistence.PerRecordBatch.Tally;
import org.interlend.persistence.RecordJob;

/**
 * Expires holds whose patron did not collect the item in time: the item goes to the next hold or
 * back to its shelf or partner. Expires also holds that wait for an item their patron no longer
 * wants.
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
    Tally notCollected = each(this::due, this::expireNotCollected);
    return notCollected.with(each(this::dueWaiting, this::expireWaiting));
  }

  private TypedQuery<Long> dueWaiting() {
    return institutions.find().map(us -> tooLate(institutions.today())).orElse(null);
  }

  private TypedQuery<Long> tooLate(LocalDate today) {
    return em.createQuery(
            """
            select h.id from Hold h
            where h.status = :waiting and h.wantedUntil < :today and h.id > :id order by h.id
            """,
            Long.class)
        .setParameter("waiting", HoldStatus.WAITING)
        .setParameter("today", today);
  }

  private void expireWaiting(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold != null && hold.isNoLongerWanted(institutions.today())) {
      holds.noLongerWanted(hold, label());
    }
  }

  /** Staff may have kept it longer, or the patron taken it, since the query. */
  private void expireNotCollected(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold != null && hold.isNotCollected(institutions.today())) {
      holds.expire(hold);
    }
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
