package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.partners.Partners;

/** Finds out what a parcel is about that staff cannot receive, so that they can send it back. */
@ApplicationScoped
@Transactional
public class UnexpectedParcels {

  @PersistenceContext private EntityManager em;
  @Inject private Journal journal;
  @Inject private Partners partners;

  /**
   * @param number number of a request, or of an item as barcode or as the lender knows it
   * @return empty when neither an ended request nor a refused message has the number
   */
  public Optional<UnexpectedParcel> find(String number) {
    return ended(number)
        .map(request -> new UnexpectedParcel(request.partner(), request, null))
        .or(() -> journal.latestRefusal(number).flatMap(this::refused));
  }

  private Optional<UnexpectedParcel> refused(Exchange message) {
    return partners
        .find(message.partnerCode())
        .map(partner -> new UnexpectedParcel(partner, null, message));
  }

  private Optional<BorrowingRequest> ended(String number) {
    return Stream.of(
            "select r from BorrowingRequest r where r.externalId = :number order by r.id desc",
            "select v.request from BorrowedVolume v where v.barcode = :number order by v.id desc",
            "select v.request from BorrowedVolume v where v.partnerItemId = :number order by v.id desc")
        .flatMap(query -> latest(query, number))
        .findFirst()
        .filter(request -> request.status().isCanceled());
  }

  private Stream<BorrowingRequest> latest(String query, String number) {
    return em
        .createQuery(query, BorrowingRequest.class)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultList()
        .stream();
  }
}
