package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.RecordJob;

/**
 * Reminds patrons of items on the hold shelf some days before the last one, by the terms of use.
 */
@ApplicationScoped
class PickupReminderJob extends RecordJob {

  @Inject private Institutions institutions;
  @Inject private StoredTerms storedTerms;
  @Inject private TermsSelection terms;
  @Inject private Event<HoldEvent> events;

  PickupReminderJob() {
    super("pickup-reminders", Duration.ofMinutes(30));
  }

  @Override
  public JobResult run() {
    return each(this::near, this::remind).result();
  }

  /** The holds whose last day is as near as the longest of the periods. */
  private TypedQuery<Long> near() {
    LocalDate today = institutions.today();
    int longest =
        storedTerms.inForce().stream()
            .map(TermsOfUse::pickupReminderDays)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(-1);
    return em.createQuery(
            """
            select h.id from Hold h
            where h.status = :status and h.heldUntil >= :today and h.heldUntil <= :last
              and h.pickupReminded = false and h.id > :id
            order by h.id
            """,
            Long.class)
        .setParameter("status", HoldStatus.ON_HOLD_SHELF)
        .setParameter("today", today)
        .setParameter("last", today.plusDays(longest));
  }

  private void remind(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold == null || hold.status() != HoldStatus.ON_HOLD_SHELF) {
      return;
    }
    Integer days = terms.forLoan(hold.item().policy(), hold.patron().group()).pickupReminderDays();
    if (hold.isReminderDue(institutions.today(), days, institutions.day(hold.onShelfSince()))) {
      hold.pickupReminded();
      events.fire(new HoldEvent.PickupReminderDue(hold));
    }
  }
}
