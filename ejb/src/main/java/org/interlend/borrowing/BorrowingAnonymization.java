package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.exchange.erasure.MessageErasure;
import org.interlend.exchange.erasure.RequestNumber;
import org.interlend.requests.RequestAnonymization;

/**
 * Anonymizes finished borrowing requests: removes the patron, the file and its link, the texts of
 * the messages about them, and free text of staff and brokers, which may name the patron. Title,
 * partner, patron group and course of the request stay for statistics.
 */
@ApplicationScoped
class BorrowingAnonymization {

  @Inject private EntityManager em;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private MessageErasure messages;
  @Inject private RequestAnonymization anonymization;
  @Inject private Clock clock;

  /**
   * Anonymizes all of them with a fixed number of statements.
   *
   * @param requests keys of at most a thousand finished requests
   * @return how many are anonymous now; one that is reactivated at the same time is left
   */
  int anonymize(List<Long> requests) {
    return anonymization.anonymize(
        BorrowingRequest.class,
        BorrowingHistoryLine.class,
        "r.patron = null, r.requester.number = null, r.description.deliveryLink = null",
        requests,
        this::removeTraces);
  }

  private void removeTraces(List<Long> requests) {
    removeFiles(requests);
    searchTerms.forgetPatrons(requests);
    messages.removeOf(
        em.createQuery(
                """
                select new org.interlend.exchange.erasure.RequestNumber(p.code, r.externalId)
                from BorrowingRequest r join r.partner p where r.id in :requests
                """,
                RequestNumber.class)
            .setParameter("requests", requests)
            .getResultList());
  }

  /** Removes the files, since their patron is no longer known. */
  private void removeFiles(List<Long> requests) {
    update(
        requests,
        """
        delete from StoredFileChunk p where p.delivery.id in
          (select d.id from PatronDelivery d where d.request.id in :requests)
        """);
    em.createQuery(
            """
            update PatronDelivery d set d.endsAt = :now
            where d.request.id in :requests and (d.endsAt is null or d.endsAt > :now)
            """)
        .setParameter("now", clock.instant())
        .setParameter("requests", requests)
        .executeUpdate();
    em.createQuery(
            """
            update PatronDelivery d set d.removedAt = :now
            where d.request.id in :requests and d.fileName is not null and d.removedAt is null
            """)
        .setParameter("now", clock.instant())
        .setParameter("requests", requests)
        .executeUpdate();
    update(
        requests,
        """
        update PatronDelivery d set d.tokenDigest = null, d.fileName = null, d.stored = false,
          d.version = d.version + 1
        where d.request.id in :requests
        """);
  }

  private void update(List<Long> requests, String statement) {
    em.createQuery(statement).setParameter("requests", requests).executeUpdate();
  }
}
