package org.interlend.persistence;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much work waits, and since when.
 *
 * @param count how many records
 * @param oldest when the one that has waited longest began to wait; null for none
 */
public record Backlog(long count, Instant oldest) {

  public static final Backlog NONE = new Backlog(0, null);

  /**
   * @param query selects the count and the earliest moment, in one statement. The moment is {@code
   *     function('min', ...)}: the value of a plain {@code min} is converted like a column, but
   *     each driver returns another class for it
   */
  public static Backlog of(TypedQuery<Object[]> query) {
    return of(query.getSingleResult());
  }

  /**
   * @param row a count, and a moment as the database computes it or as an entity has it
   */
  public static Backlog of(Object[] row) {
    return new Backlog(
        ((Number) row[0]).longValue(),
        row[1] instanceof Instant moment ? moment : InstantColumn.computed(row[1]));
  }

  /** Both together. */
  public Backlog and(Backlog other) {
    return new Backlog(
        count + other.count,
        Stream.of(this, other)
            .map(Backlog::oldest)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }
}
