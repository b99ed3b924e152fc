package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.interlend.exchange.erasure.MessageErasure;
import org.interlend.exchange.erasure.RequestNumber;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.RequestAnonymization;

/**
 * Anonymizes lending requests after their retention period: removes the partner's patron, the texts
 * of the messages about them, the name of a scan that is no longer stored, and free text in their
 * history.
 */
@ApplicationScoped
class LendingAnonymizationJob extends RetentionJob {

  @Inject private MessageErasure messages;
  @Inject private RequestAnonymization anonymization;

  LendingAnonymizationJob() {
    super("anonymize-lending-requests", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select r.id from LendingRequest r
                where r.anonymizedAt is null and r.closedAt < :before
                and not exists (
                  select o from OutgoingMessage o
                  where o.partnerCode = r.partner.code
                    and o.requestId = coalesce(r.brokerNumber, r.externalId)
                    and o.status in :unsettled)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("unsettled", OutgoingStatus.unsettled())
            .setMaxResults(AT_ONCE)
            .getResultList();
    return anonymization.anonymize(
        LendingRequest.class,
        LendingHistoryLine.class,
        "r.requester = null",
        old,
        this::removeTraces);
  }

  private void removeTraces(List<Long> requests) {
    messages.removeOf(
        em.createQuery(
                """
                select new org.interlend.exchange.erasure.RequestNumber(
                  p.code, coalesce(r.brokerNumber, r.externalId))
                from LendingRequest r join r.partner p where r.id in :requests and not exists (
                  select o from LendingRequest o where o.partner = p and o.closedAt is null
                    and coalesce(o.brokerNumber, o.externalId)
                      = coalesce(r.brokerNumber, r.externalId))
                """,
                RequestNumber.class)
            .setParameter("requests", requests)
            .getResultList());
    // Not by d.stored: here EclipseLink writes false as 0, which H2 does not compare.
    em.createQuery(
            """
            update PartnerDelivery d set d.tokenDigest = null, d.fileName = null,
              d.version = d.version + 1
            where d.request.id in :requests and d.removedAt is not null
            """)
        .setParameter("requests", requests)
        .executeUpdate();
  }
}
