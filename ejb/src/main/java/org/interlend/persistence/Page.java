package org.interlend.persistence;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One page of a list that may be long.
 *
 * @param rows the rows of this page, in order
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total) {

  /** The most rows a page may have. */
  public static final int MAX_ROWS = 500;

  /**
   * The hint with which a named query reads no more than {@link #ROWS} rows. EclipseLink then makes
   * the SQL once; it makes it for each call of {@code setMaxResults} or {@code setHint}.
   */
  public static final String ROWS_HINT = "eclipselink.jdbc.max-rows";

  /** {@link #MAX_ROWS}, for an annotation. */
  public static final String ROWS = "" + MAX_ROWS;

  /**
   * One page of what a query finds.
   *
   * @param first how many rows to pass over
   * @param rows how many rows at most; never more than {@link #MAX_ROWS}
   * @param total how many rows the query would find
   */
  public static <T> Page<T> of(TypedQuery<T> query, int first, int rows, long total) {
    return new Page<>(
        query.setFirstResult(first).setMaxResults(Math.min(rows, MAX_ROWS)).getResultList(), total);
  }

  /**
   * The first rows of a list, which is counted only if there may be more of them.
   *
   * @param rows as a query finds that is limited to {@link #MAX_ROWS}
   */
  public static <T> Page<T> first(List<T> rows, LongSupplier count) {
    return new Page<>(rows, rows.size() < MAX_ROWS ? rows.size() : count.getAsLong());
  }

  /** The same page with other rows. */
  public <U> Page<U> map(Function<T, U> row) {
    return new Page<>(rows.stream().map(row).toList(), total);
  }
}
