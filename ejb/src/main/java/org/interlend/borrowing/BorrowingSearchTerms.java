package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.interlend.SearchNormalizer;
import org.interlend.patrons.PatronRenamed;

/** Keeps the words by which staff find requests in step with the requests and their patrons. */
@ApplicationScoped
class BorrowingSearchTerms {

  @PersistenceContext private EntityManager em;

  /** Enters a request that nobody could find so far. */
  void enter(BorrowingRequest request) {
    SearchTermSource by = SearchTermSource.of(request);
    by.words().forEach(word -> em.persist(new BorrowingSearchTerm(request, word, false)));
    by.names().forEach(name -> em.persist(new BorrowingSearchTerm(request, name, true)));
  }

  /** Enters anew a request that is described otherwise, or has one more volume. */
  void reindex(BorrowingRequest request) {
    Set<String> wanted = SearchTermSource.of(request).words();
    for (BorrowingSearchTerm known : known(request)) {
      if (!wanted.remove(known.word())) {
        em.remove(known);
      }
    }
    wanted.forEach(word -> em.persist(new BorrowingSearchTerm(request, word, false)));
  }

  private List<BorrowingSearchTerm> known(BorrowingRequest request) {
    return em.createQuery(
            "select w from BorrowingSearchTerm w where w.request = :request and w.ofPatron = false",
            BorrowingSearchTerm.class)
        .setParameter("request", request)
        // What was changed before is written with the rest.
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** Nobody finds these requests any more by whose they were. */
  void forgetPatrons(Collection<Long> requests) {
    em.createQuery(
            "delete from BorrowingSearchTerm w where w.ofPatron = true and w.request.id in :requests")
        .setParameter("requests", requests)
        .executeUpdate();
  }

  /** The same few statements, however many requests the patron has. */
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
              insert into borrowing_word (request_id, word, of_patron)
              select r.id, ?1, true from borrowing_request r where r.patron_id = ?2
              """)
          .setParameter(1, name)
          .setParameter(2, event.patron().id())
          .executeUpdate();
    }
  }
}
