package org.interlend.requests.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.SearchNormalizer;

/**
 * Keeps the terms by which staff find requests in step with the requests.
 *
 * @param <R> the requests of one side
 * @param <T> their search terms
 */
public abstract class SearchTermIndex<R extends ResourceSharingRequest<?>, T extends SearchTerm> {

  private final String indexed;
  private final Class<T> type;

  @Inject protected EntityManager em;

  /**
   * @param indexed query for the terms of {@code :request} that change with it
   */
  protected SearchTermIndex(String indexed, Class<T> type) {
    this.indexed = indexed;
    this.type = type;
  }

  /**
   * Numbers and barcodes by which the request is found, besides the broker's number of it; any may
   * be null.
   */
  protected abstract List<String> numbers(R request);

  protected abstract T entry(R request, String term);

  /** Indexes a new request. */
  public void enter(R request) {
    terms(request).forEach(term -> em.persist(entry(request, term)));
  }

  /** Indexes a request again after its title or items have changed. */
  public void reindex(R request) {
    Set<String> expected = terms(request);
    for (T known : known(request)) {
      if (!expected.remove(known.term())) {
        em.remove(known);
      }
    }
    expected.forEach(term -> em.persist(entry(request, term)));
  }

  /** The broker has given the request its number; what else changes may index it once more. */
  public void numberCame(R request) {
    reindex(request);
    em.flush();
  }

  private List<T> known(R request) {
    return em.createQuery(indexed, type)
        .setParameter("request", request)
        // No flush here: earlier changes are written at the end of the transaction.
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  private Set<String> terms(R request) {
    Optional<RemoteLibrary> remote = request.remote().library();
    List<String> numbers = new ArrayList<>(numbers(request));
    numbers.add(request.externalId());
    numbers.add(request.broker().reference());
    remote.map(RemoteLibrary::code).ifPresent(numbers::add);
    return terms(
        Arrays.asList(
            request.title(),
            request.author(),
            request.part().title(),
            request.part().author(),
            remote.map(RemoteLibrary::name).orElse(null)),
        numbers);
  }

  /**
   * The terms of texts and numbers; any may be null.
   *
   * @param numbers numbers and barcodes, each of which is one term
   */
  static Set<String> terms(Collection<String> texts, Collection<String> numbers) {
    Set<String> terms = SearchNormalizer.of(texts.toArray(String[]::new));
    numbers.stream()
        .filter(Objects::nonNull)
        .map(SearchNormalizer::number)
        .filter(number -> !number.isEmpty())
        .forEach(terms::add);
    return terms;
  }
}
