package org.interlend.lending;

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
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.HoldStatus;
import org.interlend.circulation.MoveStatus;
import org.interlend.circulation.PickWorkflow;
import org.interlend.institution.Institutions;
import org.interlend.persistence.Page;
import org.interlend.persistence.PerRecordBatch;

/**
 * Handles items that staff have not fetched by their last day. Depending on the rule of the owning
 * library they count as missing, or another copy is chosen. A lending request that reaches its own
 * last day expires instead.
 */
@ApplicationScoped
class PickExpiry implements Job {

  private static final String LABEL = "Items not fetched in time";

  @PersistenceContext private EntityManager em;
  @Inject private PerRecordBatch perRecordBatch;
  @Inject private CopyReplacement copyReplacement;
  @Inject private PickWorkflow picks;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "pick-expiry";
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public JobResult run() {
    PerRecordBatch.Tally partners = perRecordBatch.run(this::movesAfter, this::giveUp);
    PerRecordBatch.Tally patrons = perRecordBatch.run(this::holdsAfter, picks::giveUp);
    return partners.with(patrons);
  }

  private void giveUp(long moveId) {
    LendingRequest request = copyReplacement.fetched(moveId);
    if (request.item().currentLibrary().partnerPicks().missingAfter()) {
      copyReplacement.missing(request, LABEL);
    } else {
      copyReplacement.skip(request, LABEL);
    }
  }

  private List<Long> movesAfter(long id) {
    return after(
        """
        select m.id from LendingRequest r join r.move m
        where m.status = :waiting and m.expiresOn < :today and m.item.status = :available
          and (r.expiresOn is null or r.expiresOn >= :today) and m.id > :id order by m.id
        """,
        MoveStatus.WAITING,
        id);
  }

  private List<Long> holdsAfter(long id) {
    return after(
        """
        select h.id from Hold h
        where h.status = :waiting and h.pickBy < :today and h.item.status = :available
          and h.id > :id order by h.id
        """,
        HoldStatus.WAITING,
        id);
  }

  private List<Long> after(String query, Enum<?> waiting, long id) {
    return institutions
        .find()
        .map(
            us ->
                em.createQuery(query, Long.class)
                    .setParameter("waiting", waiting)
                    .setParameter("available", ItemStatus.AVAILABLE)
                    .setParameter("today", LocalDate.now(clock.withZone(us.timeZone())))
                    .setParameter("id", id)
                    .setMaxResults(Page.MAX_ROWS)
                    .getResultList())
        .orElse(List.of());
  }
}
