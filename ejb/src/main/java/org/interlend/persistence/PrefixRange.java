package org.interlend.persistence;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/**
 * The condition that a column begins with a text, as a range that an index can serve. The column
 * must compare by bytes.
 */
public final class PrefixRange {

  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private PrefixRange() {}

  /** From the beginning to its last possible continuation. */
  public static Predicate of(CriteriaBuilder cb, Expression<String> column, String beginning) {
    return cb.and(
        cb.greaterThanOrEqualTo(column, beginning), cb.lessThan(column, beginning + LAST));
  }
}
