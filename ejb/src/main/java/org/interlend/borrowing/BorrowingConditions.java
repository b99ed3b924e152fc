package org.interlend.borrowing;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.interlend.requests.FacetRows;
import org.interlend.requests.ListConditions;

/** Turns a {@link BorrowingFilter} into query conditions. */
final class BorrowingConditions {

  private BorrowingConditions() {}

  /** The conditions of the whole filter. */
  static FacetRows.Conditions<BorrowingRequest> of(BorrowingFilter filter) {
    return (cb, query, request) ->
        base(filter, cb, query, request)
            .chosen(filter)
            .equal(filter.pickupLibrary(), "pickupLibrary", "code")
            .equal(filter.warned(), "warned")
            .all();
  }

  /** The conditions of the filter without those on facets. */
  static FacetRows.Conditions<BorrowingRequest> base(BorrowingFilter filter) {
    return (cb, query, request) -> base(filter, cb, query, request).all();
  }

  private static ListConditions<BorrowingRequest> base(
      BorrowingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<BorrowingRequest> request) {
    ListConditions<BorrowingRequest> conditions = new ListConditions<>(cb, query, request);
    if (filter.barcode() != null) {
      conditions.and(request.get("id").in(withBarcode(filter.barcode(), cb, query)));
    }
    return conditions
        .equal(filter.patron(), "patron", "primaryId")
        .searched(
            filter,
            filter.activity().of(BorrowingStatus.values(), BorrowingStatus::isFinal),
            BorrowingSearchTerm.class,
            term -> filter.byName() ? cb.conjunction() : cb.equal(term.get("ofPatron"), false));
  }

  private static Subquery<Long> withBarcode(
      String barcode, CriteriaBuilder cb, CriteriaQuery<?> query) {
    Subquery<Long> subquery = query.subquery(Long.class);
    Root<BorrowedVolume> volume = subquery.from(BorrowedVolume.class);
    return subquery
        .select(volume.get("request").get("id"))
        .where(cb.equal(volume.get("barcode"), barcode));
  }
}
