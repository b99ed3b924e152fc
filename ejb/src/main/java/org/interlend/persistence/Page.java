package org.interlend.persistence;

import java.util.List;
import java.util.function.Function;

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

  /** The same page with other rows. */
  public <U> Page<U> map(Function<T, U> row) {
    return new Page<>(rows.stream().map(row).toList(), total);
  }
}
