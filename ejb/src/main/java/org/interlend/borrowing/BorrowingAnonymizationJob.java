package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.circulation.account.EntryStatus;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Anonymizes borrowing requests after their retention period. A request with an open fine keeps its
 * patron, because staff must be able to explain the fine; so does one with a message that staff
 * have to decide about.
 */
@ApplicationScoped
class BorrowingAnonymizationJob extends RetentionJob {

  @Inject private BorrowingAnonymization anonymization;

  BorrowingAnonymizationJob() {
    super("anonymize-borrowing-requests", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return anonymization.anonymize(
        em.createQuery(
                """
                select r.id from BorrowingRequest r
                where r.anonymizedAt is null and r.closedAt < :before
                and not exists (
                  select e from AccountEntry e, BorrowedVolume v
                  where v.request = r and e.patron = r.patron and e.barcode = v.barcode
                    and e.status = :open)
                and not exists (
                  select o from OutgoingMessage o
                  where o.partnerCode = r.partner.code and o.requestId = r.externalId
                    and o.status in :unsettled)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("open", EntryStatus.OPEN)
            .setParameter("unsettled", OutgoingStatus.unsettled())
            .setMaxResults(AT_ONCE)
            .getResultList());
  }
}
