package org.interlend.requests.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interlend.persistence.PrefixRange;

/** Finds requests by the beginnings of their search terms. */
final class SearchTermQuery {

  private SearchTermQuery() {}

  /**
   * The keys of the requests with all these beginnings, in one subquery, so that the database
   * starts with the rarest term and not with the order of the list.
   *
   * @param entries entity of the terms, with the attributes {@code term} and {@code requestId}
   * @param beginnings one or more, from {@link SearchNormalizer#typed}
   * @param which the entries to use
   */
  static <W> Subquery<Long> found(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Class<W> entries,
      List<String> beginnings,
      Function<Path<?>, Predicate> which) {
    Subquery<Long> subquery = query.subquery(Long.class);
    Root<W> first = subquery.from(entries);
    List<Predicate> found =
        new ArrayList<>(
            List.of(PrefixRange.of(cb, first.get("term"), beginnings.get(0)), which.apply(first)));
    for (String beginning : beginnings.subList(1, beginnings.size())) {
      Root<W> term = subquery.from(entries);
      found.add(PrefixRange.of(cb, term.get("term"), beginning));
      found.add(which.apply(term));
      found.add(cb.equal(term.get("requestId"), first.get("requestId")));
    }
    return subquery.select(first.get("requestId")).where(found.toArray(Predicate[]::new));
  }
}
