package org.interlend.lending;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import org.interlend.requests.FacetRows;
import org.interlend.requests.ListConditions;

/** Turns a {@link LendingFilter} into query conditions. */
final class LendingConditions {

  private LendingConditions() {}

  /** The conditions of the whole filter. */
  static FacetRows.Conditions<LendingRequest> of(LendingFilter filter) {
    return (cb, query, request) ->
        needing(filter.attention(), base(filter, cb, query, request).chosen(filter)).all();
  }

  /** The conditions of the filter without those on facets. */
  static FacetRows.Conditions<LendingRequest> base(LendingFilter filter) {
    return (cb, query, request) -> base(filter, cb, query, request).all();
  }

  private static ListConditions<LendingRequest> base(
      LendingFilter filter,
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Root<LendingRequest> request) {
    return new ListConditions<>(cb, query, request)
        .equal(filter.barcode(), "barcode")
        .searched(
            filter,
            filter.activity().of(LendingStatus.values(), LendingStatus::isFinal),
            LendingSearchTerm.class);
  }

  /**
   * @param attention null for any
   */
  private static ListConditions<LendingRequest> needing(
      Attention attention, ListConditions<LendingRequest> conditions) {
    if (attention == null) {
      return conditions;
    }
    return switch (attention) {
      case NO_COPY -> conditions.in(LendingStatus.withoutCopy(), "status");
      case RENEWAL -> conditions.equal(true, "renewal", "waits");
      case OVERDUE -> conditions.equal(LendingStatus.OVERDUE_REQUEST, "status");
      case AT_DESK -> conditions.equal(true, "atDesk");
      case WARNING -> conditions.equal(true, "warned");
    };
  }
}
