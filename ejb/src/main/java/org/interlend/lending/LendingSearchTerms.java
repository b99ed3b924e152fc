package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.SearchNormalizer;

/**
 * Keeps the words by which staff find requests in step with the requests: title and author, the
 * number, the barcode. For whom the partner wants it is not among them.
 */
@ApplicationScoped
public class LendingSearchTerms {

  @PersistenceContext private EntityManager em;

  /** Enters a request that nobody could find so far. */
  void enter(LendingRequest request) {
    words(request).forEach(word -> em.persist(new LendingSearchTerm(request, word)));
  }

  /** Enters anew a request for which another copy has been chosen, maybe of another title. */
  void reindex(LendingRequest request) {
    Set<String> wanted = words(request);
    for (LendingSearchTerm known : known(request)) {
      if (!wanted.remove(known.word())) {
        em.remove(known);
      }
    }
    wanted.forEach(word -> em.persist(new LendingSearchTerm(request, word)));
  }

  private List<LendingSearchTerm> known(LendingRequest request) {
    return em.createQuery(
            "select w from LendingSearchTerm w where w.request = :request", LendingSearchTerm.class)
        .setParameter("request", request)
        // What was changed before is written with the rest.
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  private static Set<String> words(LendingRequest request) {
    return of(request.title(), request.author(), request.externalId(), request.barcode());
  }

  /**
   * The words of a request.
   *
   * @param author may be null
   * @param barcode may be null
   */
  public static Set<String> of(String title, String author, String externalId, String barcode) {
    Set<String> words = SearchNormalizer.of(title, author);
    Stream.of(externalId, barcode)
        .filter(Objects::nonNull)
        .map(SearchNormalizer::number)
        .filter(number -> !number.isEmpty())
        .forEach(words::add);
    return words;
  }
}
