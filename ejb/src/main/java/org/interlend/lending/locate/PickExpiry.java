package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.pick.PickWorkflow;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.jobs.RecordJob;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;

/**
 * Handles items that staff have not fetched by their last day. Depending on the rule of the owning
 * library they count as missing, or another copy is chosen. A lending request that reaches its own
 * last day expires instead.
 */
@ApplicationScoped
class PickExpiry extends RecordJob {

  @Inject private LendingRequests requests;
  @Inject private CopyReplacement copyReplacement;
  @Inject private PickWorkflow picks;
  @Inject private Institutions institutions;

  PickExpiry() {
    super("pick-expiry", Duration.ofHours(1));
  }

  @Override
  public JobResult run() {
    Tally partners = each(this::dueMoves, this::expire);
    Tally patrons = each(this::dueHolds, picks::expire);
    return partners.with(patrons);
  }

  private void expire(long moveId) {
    LendingRequest request = copyReplacement.find(moveId);
    LocalDate today = institutions.today();
    boolean inTime = request.supply().openMove().filter(move -> move.isNotFetched(today)).isEmpty();
    if (inTime || request.isNotProcessed(today)) {
      return;
    }
    requests.forceVersion(request);
    if (request.item().currentLibrary().partnerPicks().missingAfter()) {
      copyReplacement.missing(request, Actor.of(this));
    } else {
      copyReplacement.skip(request, Actor.of(this));
    }
  }

  private TypedQuery<Long> dueMoves() {
    return due(
        """
        select m.id from LendingRequest r join r.supply.move m
        where m.status = :waiting and m.expiresOn < :today and m.item.status = :available
          and (r.expiresOn is null or r.expiresOn >= :today) and m.id > :id order by m.id
        """,
        MoveStatus.WAITING);
  }

  /** What the pick list shows: an item goes to a partner first, then to the oldest hold. */
  private TypedQuery<Long> dueHolds() {
    return due(
        """
        select h.id from Hold h
        where h.status = :waiting and h.pickBy < :today and h.item.status = :available
          and not exists (
            select m from MoveRequest m where m.item = h.item and m.closedAt is null)
          and not exists (
            select e from Hold e where e.item = h.item and e.status = :waiting
              and (e.placedAt < h.placedAt or (e.placedAt = h.placedAt and e.id < h.id)))
          and h.id > :id order by h.id
        """,
        HoldStatus.WAITING);
  }

  private TypedQuery<Long> due(String query, Enum<?> waiting) {
    return em.createQuery(query, Long.class)
        .setParameter("waiting", waiting)
        .setParameter("available", ItemStatus.AVAILABLE)
        .setParameter("today", institutions.today());
  }
}
