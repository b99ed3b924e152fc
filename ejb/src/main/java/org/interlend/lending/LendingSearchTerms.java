package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.text.SearchNormalizer;

/**
 * Keeps the terms by which staff find requests in step with the requests: title and author, the
 * number, the barcode. The partner's patron is not among them.
 */
@ApplicationScoped
public class LendingSearchTerms {

  @PersistenceContext private EntityManager em;

  /** Indexes a new request. */
  void enter(LendingRequest request) {
    terms(request).forEach(term -> em.persist(new LendingSearchTerm(request, term)));
  }

  /** Indexes a request again after another copy, perhaps of another title, has been chosen. */
  void reindex(LendingRequest request) {
    Set<String> expected = terms(request);
    for (LendingSearchTerm known : known(request)) {
      if (!expected.remove(known.term())) {
        em.remove(known);
      }
    }
    expected.forEach(term -> em.persist(new LendingSearchTerm(request, term)));
  }

  private List<LendingSearchTerm> known(LendingRequest request) {
    return em.createQuery(
            "select w from LendingSearchTerm w where w.request = :request", LendingSearchTerm.class)
        .setParameter("request", request)
        // No flush here: earlier changes are written at the end of the transaction.
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  private static Set<String> terms(LendingRequest request) {
    return of(request.title(), request.author(), request.externalId(), request.barcode());
  }

  /**
   * The terms of a request.
   *
   * @param author may be null
   * @param barcode may be null
   */
  public static Set<String> of(String title, String author, String externalId, String barcode) {
    Set<String> terms = SearchNormalizer.of(title, author);
    Stream.of(externalId, barcode)
        .filter(Objects::nonNull)
        .map(SearchNormalizer::number)
        .filter(number -> !number.isEmpty())
        .forEach(terms::add);
    return terms;
  }
}
