package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.jobs.RetentionJob;
import org.interlend.patrons.ErasureObstacle;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErased;
import org.interlend.patrons.PatronErasureAsked;

/**
 * Handles the borrowing requests of a patron who is to be erased: finished ones become anonymous,
 * open ones prevent the erasure.
 */
@ApplicationScoped
class BorrowingErasure {

  @Inject private EntityManager em;
  @Inject private BorrowingAnonymization anonymization;

  void asked(@Observes PatronErasureAsked erasure) {
    erasure.prevent(ErasureObstacle.Kind.OPEN_REQUEST, notFinished(erasure.patron()));
    erasure.prevent(ErasureObstacle.Kind.OPEN_MESSAGE, notDelivered(erasure.patron()));
  }

  private List<String> notFinished(Patron patron) {
    return em.createQuery(
            """
            select r.externalId from BorrowingRequest r
            where (r.patron = :patron or r.requester.number in :numbers) and r.status not in :final
            order by r.id
            """,
            String.class)
        .setParameter("patron", patron)
        .setParameter("numbers", patron.numbers())
        .setParameter("final", BorrowingStatus.finalStatuses())
        .getResultList();
  }

  /** The finished requests about which the outbox still holds a message. */
  private List<String> notDelivered(Patron patron) {
    return em.createQuery(
            """
            select distinct r.externalId from BorrowingRequest r, OutgoingMessage o
            where (r.patron = :patron or r.requester.number in :numbers) and r.status in :final
              and o.partnerCode = r.partner.code and o.requestId = r.externalId
              and o.status in :unsettled
            """,
            String.class)
        .setParameter("patron", patron)
        .setParameter("numbers", patron.numbers())
        .setParameter("final", BorrowingStatus.finalStatuses())
        .setParameter("unsettled", OutgoingStatus.unsettled())
        .getResultList();
  }

  void erased(@Observes PatronErased event) {
    anonymize(
        em.createQuery("select r.id from BorrowingRequest r where r.patron = :patron", Long.class)
            .setParameter("patron", event.patron()));
    // Some ended before the patron was recognized by the number in the broker's message.
    anonymize(
        em.createQuery(
                """
                select r.id from BorrowingRequest r
                where r.anonymizedAt is null and r.closedAt is not null
                  and r.requester.number in :numbers
                """,
                Long.class)
            .setParameter("numbers", event.patron().numbers()));
  }

  private void anonymize(TypedQuery<Long> requests) {
    List<Long> some;
    do {
      some = requests.setMaxResults(RetentionJob.AT_ONCE).getResultList();
      anonymization.anonymize(some);
    } while (some.size() == RetentionJob.AT_ONCE);
  }
}
