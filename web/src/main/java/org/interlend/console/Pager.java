package org.interlend.console;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The page links of a list.
 *
 * @param page this page; the first one is 1
 * @param size how many rows a page has
 * @param total how many rows the list has
 */
public record Pager(long page, int size, long total) {
  private static final int AROUND = 2;

  /** The pager of the requested page, or of the last one if that page does not exist. */
  public static Pager of(long requested, int size, long total) {
    return new Pager(Math.max(1, Math.min(requested, pages(size, total))), size, total);
  }

  private static long pages(int size, long total) {
    return Math.max(1, (total + size - 1) / size);
  }

  public long pages() {
    return pages(size, total);
  }

  /** How many rows precede this page. */
  public int first() {
    return Math.toIntExact((page - 1) * size);
  }

  /** The number of the first row shown. */
  public long from() {
    return total == 0 ? 0 : first() + 1L;
  }

  /** The number of the last row shown. */
  public long to() {
    return Math.min(total, page * size);
  }

  /** This page and its neighbors. */
  public List<Long> near() {
    return LongStream.rangeClosed(Math.max(1, page - AROUND), Math.min(pages(), page + AROUND))
        .boxed()
        .toList();
  }

  public boolean needed() {
    return pages() > 1;
  }
}
