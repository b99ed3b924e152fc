package org.interlend.requests.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads a page of a list of known length from its nearer end, because a database reads all rows
 * that it skips.
 */
public final class ReversePaging {

  /** Reads rows of the list. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * @param backwards whether the list is read from its end
     * @param first the number of rows to skip
     * @param rows the greatest number of rows
     */
    List<T> read(boolean backwards, int first, int rows);
  }

  private ReversePaging() {}

  /**
   * @param first the number of rows before the page
   * @param rows the greatest number of rows of the page
   * @param total the number of rows of the list
   * @return the rows of the page, in the order of the list
   */
  public static <T> List<T> page(int first, int rows, long total, Reader<T> reader) {
    if (first <= total / 2) {
      return reader.read(false, first, rows);
    }
    long behind = total - first - rows;
    List<T> backwards =
        new ArrayList<>(
            reader.read(
                true,
                Math.toIntExact(Math.max(0, behind)),
                Math.toIntExact(Math.min(rows, total - first))));
    Collections.reverse(backwards);
    return backwards;
  }
}
