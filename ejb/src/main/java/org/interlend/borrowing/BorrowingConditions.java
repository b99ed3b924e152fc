package org.interlend.borrowing;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.WordSearch;
import org.interlend.Words;
import org.interlend.borrowing.BorrowingFilter.Activity;

/**
 * A filter as the conditions of a query. None of them is an "or", for which a database would read
 * the whole table.
 */
final class BorrowingConditions {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<BorrowingRequest> request;
  private final List<Predicate> all = new ArrayList<>();

  private BorrowingConditions(
      CriteriaBuilder cb, CriteriaQuery<?> query, Root<BorrowingRequest> request) {
    this.cb = cb;
    this.query = query;
    this.request = request;
  }

  /** What the whole filter asks for. */
  static Predicate[] of(
      BorrowingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<BorrowingRequest> request) {
    var conditions = new BorrowingConditions(cb, query, request);
    conditions.addBase(filter);
    conditions.addFacets(filter);
    return conditions.all.toArray(Predicate[]::new);
  }

  /** What the filter asks for, apart from what has counts beside the list. */
  static Predicate[] base(
      BorrowingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<BorrowingRequest> request) {
    var conditions = new BorrowingConditions(cb, query, request);
    conditions.addBase(filter);
    return conditions.all.toArray(Predicate[]::new);
  }

  private void addBase(BorrowingFilter filter) {
    if (filter.externalId() != null) {
      all.add(cb.equal(request.get("externalId"), filter.externalId()));
    }
    if (filter.barcode() != null) {
      all.add(request.get("id").in(withBarcode(filter.barcode())));
    }
    if (filter.patron() != null) {
      all.add(cb.equal(request.get("patron").get("primaryId"), filter.patron()));
    }
    if (filter.activity() != Activity.ALL) {
      all.add(request.get("status").in(statuses(filter.activity())));
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      List<String> words = Words.typed(filter.text());
      all.add(
          words.isEmpty()
              ? cb.disjunction()
              : request.get("id").in(WordSearch.found(cb, query, RequestWord.class, words)));
    }
  }

  private void addFacets(BorrowingFilter filter) {
    if (filter.partner() != null) {
      all.add(cb.equal(request.get("partner").get("code"), filter.partner()));
    }
    if (!filter.statuses().isEmpty()) {
      all.add(request.get("status").in(filter.statuses()));
    }
    if (filter.format() != null) {
      all.add(cb.equal(request.get("format"), filter.format()));
    }
    if (filter.pickupLibrary() != null) {
      all.add(cb.equal(request.get("pickupLibrary").get("code"), filter.pickupLibrary()));
    }
    if (filter.warned() != null) {
      all.add(cb.equal(request.get("warned"), filter.warned()));
    }
  }

  private static Set<BorrowingStatus> statuses(Activity activity) {
    boolean wanted = activity == Activity.COMPLETED;
    return Arrays.stream(BorrowingStatus.values())
        .filter(status -> status.isFinal() == wanted)
        .collect(Collectors.toSet());
  }

  private Subquery<Long> withBarcode(String barcode) {
    Subquery<Long> subquery = query.subquery(Long.class);
    Root<BorrowedVolume> volume = subquery.from(BorrowedVolume.class);
    return subquery
        .select(volume.get("request").get("id"))
        .where(cb.equal(volume.get("barcode"), barcode));
  }
}
