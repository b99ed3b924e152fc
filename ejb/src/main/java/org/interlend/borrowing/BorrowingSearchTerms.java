package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.interlend.patrons.PatronRenamed;
import org.interlend.text.SearchNormalizer;

/** Keeps the terms by which staff find requests in step with the requests and their patrons. */
@ApplicationScoped
class BorrowingSearchTerms {

  @PersistenceContext private EntityManager em;

  /** Indexes a new request. */
  void enter(BorrowingRequest request) {
    SearchTermSource by = SearchTermSource.of(request);
    by.terms().forEach(term -> em.persist(new BorrowingSearchTerm(request, term, false)));
    by.nameTerms().forEach(name -> em.persist(new BorrowingSearchTerm(request, name, true)));
  }

  /** Indexes a request again after its title or volumes have changed. */
  void reindex(BorrowingRequest request) {
    Set<String> expected = SearchTermSource.of(request).terms();
    for (BorrowingSearchTerm known : known(request)) {
      if (!expected.remove(known.term())) {
        em.remove(known);
      }
    }
    expected.forEach(term -> em.persist(new BorrowingSearchTerm(request, term, false)));
  }

  private List<BorrowingSearchTerm> known(BorrowingRequest request) {
    return em.createQuery(
            "select w from BorrowingSearchTerm w where w.request = :request and w.ofPatron = false",
            BorrowingSearchTerm.class)
        .setParameter("request", request)
        // No flush here: earlier changes are written at the end of the transaction.
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** Removes the names of patrons, so that staff no longer find these requests by them. */
  void forgetPatrons(Collection<Long> requests) {
    em.createQuery(
            "delete from BorrowingSearchTerm w where w.ofPatron = true and w.request.id in :requests")
        .setParameter("requests", requests)
        .executeUpdate();
  }

  /** Indexes the requests of a renamed patron, with a fixed number of statements. */
  void renamed(@Observes PatronRenamed event) {
    em.createQuery(
            """
            delete from BorrowingSearchTerm w where w.ofPatron = true and w.request.id in
              (select r.id from BorrowingRequest r where r.patron = :patron)
            """)
        .setParameter("patron", event.patron())
        .executeUpdate();
    for (String name : SearchNormalizer.of(event.patron().firstName(), event.patron().lastName())) {
      em.createNativeQuery(
              """
              insert into borrowing_search_term (request_id, term, of_patron)
              select r.id, ?1, true from borrowing_request r where r.patron_id = ?2
              """)
          .setParameter(1, name)
          .setParameter(2, event.patron().id())
          .executeUpdate();
    }
  }
}
