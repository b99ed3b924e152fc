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

  /** The same page with other rows. */
  public <U> Page<U> map(Function<T, U> row) {
    return new Page<>(rows.stream().map(row).toList(), total);
  }
}
