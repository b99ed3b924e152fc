package org.interlend.lending;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.WordSearch;
import org.interlend.Words;
import org.interlend.lending.LendingFilter.Activity;

/**
 * A filter as the conditions of a query. None of them is an "or", for which a database would read
 * the whole table.
 */
final class LendingConditions {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<LendingRequest> request;
  private final List<Predicate> all = new ArrayList<>();

  private LendingConditions(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<LendingRequest> request) {
    this.cb = cb;
    this.query = query;
    this.request = request;
  }

  /** What the whole filter asks for. */
  static Predicate[] of(
      LendingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<LendingRequest> request) {
    var conditions = new LendingConditions(cb, query, request);
    conditions.addBase(filter);
    conditions.addFacets(filter);
    return conditions.all.toArray(Predicate[]::new);
  }

  /** What the filter asks for, apart from what has counts beside the list. */
  static Predicate[] base(
      LendingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<LendingRequest> request) {
    var conditions = new LendingConditions(cb, query, request);
    conditions.addBase(filter);
    return conditions.all.toArray(Predicate[]::new);
  }

  private void addBase(LendingFilter filter) {
    if (filter.externalId() != null) {
      all.add(cb.equal(request.get("externalId"), filter.externalId()));
    }
    if (filter.barcode() != null) {
      all.add(cb.equal(request.get("barcode"), filter.barcode()));
    }
    if (filter.activity() != Activity.ALL) {
      all.add(request.get("status").in(statuses(filter.activity())));
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      List<String> words = Words.typed(filter.text());
      all.add(
          words.isEmpty()
              ? cb.disjunction()
              : request.get("id").in(WordSearch.found(cb, query, LendingWord.class, words)));
    }
  }

  private void addFacets(LendingFilter filter) {
    if (filter.partner() != null) {
      all.add(cb.equal(request.get("partner").get("code"), filter.partner()));
    }
    if (!filter.statuses().isEmpty()) {
      all.add(request.get("status").in(filter.statuses()));
    }
    if (filter.format() != null) {
      all.add(cb.equal(request.get("format"), filter.format()));
    }
    if (filter.attention() != null) {
      all.add(needs(filter.attention()));
    }
  }

  private Predicate needs(Attention attention) {
    return switch (attention) {
      case NO_COPY -> request.get("status").in(LendingStatus.withoutCopy());
      case RENEWAL -> cb.equal(request.get("renewalWaits"), true);
      case OVERDUE -> cb.equal(request.get("status"), LendingStatus.OVERDUE_REQUEST);
      case AT_DESK -> cb.equal(request.get("atDesk"), true);
      case WARNING -> cb.equal(request.get("warned"), true);
    };
  }

  private static Set<LendingStatus> statuses(Activity activity) {
    boolean wanted = activity == Activity.COMPLETED;
    return Arrays.stream(LendingStatus.values())
        .filter(status -> status.isFinal() == wanted)
        .collect(Collectors.toSet());
  }
}
