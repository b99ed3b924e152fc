package org.interlend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads a page of a list whose length is known from the end to which it is nearer, for a database
 * reads all that it passes over.
 */
public final class ReversePaging {

  /** Reads rows of the list. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * @param backwards whether the list is read from its end
     * @param first how many to pass over
     * @param rows how many at most
     */
    List<T> read(boolean backwards, int first, int rows);
  }

  private ReversePaging() {}

  /**
   * @param first how many rows come before the page
   * @param rows how many the page has at most
   * @param total how many rows the list has
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
