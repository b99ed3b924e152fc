package org.interlend.console.requests;

import java.io.Serializable;
import java.util.List;
import org.interlend.console.Choice;
import org.interlend.console.PageAddress;
import org.interlend.console.Pager;

/** The page of a list in its address, and links to other pages. */
public final class PagingParameters implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ROWS = "rows";
  private static final List<Integer> SIZES = List.of(20, 50, 100);

  private final long requested;
  private final int size;
  private long total;
  private boolean more;

  PagingParameters(long requested, int size) {
    this.requested = requested;
    this.size = size;
  }

  /** The page that the address names. */
  public static PagingParameters asked() {
    return new PagingParameters(
        PageAddress.number("page").orElse(1L),
        PageAddress.number(ROWS).map(Long::intValue).filter(SIZES::contains).orElse(SIZES.get(0)));
  }

  /**
   * @param total number of rows of the list
   * @param more whether there may be more rows
   */
  public void over(long total, boolean more) {
    this.total = total;
    this.more = more;
  }

  public Pager pager() {
    return Pager.of(requested, size, total);
  }

  /** How many rows precede the page. */
  public int first() {
    return pager().first();
  }

  public int size() {
    return size;
  }

  /** Number of rows of the list; the maximum while it is unknown. */
  public long reach() {
    return more ? Long.MAX_VALUE : total;
  }

  /** Whether the list has more rows than were counted. */
  public boolean more() {
    return more;
  }

  public List<Integer> sizes() {
    return SIZES;
  }

  /**
   * The query string for a page of that many rows.
   *
   * @param query query string of the list
   */
  public String sized(String query, int rows) {
    return (query.isEmpty() ? "" : query + "&") + ROWS + "=" + rows;
  }

  /**
   * The query string with the number of rows, unless it is the usual one.
   *
   * @param query query string of a list
   */
  public String kept(String query) {
    return usual() ? query : sized(query, size);
  }

  /** The number of rows as a parameter, unless it is the usual one. */
  List<Choice> kept() {
    return usual() ? List.of() : List.of(new Choice(ROWS, Integer.toString(size)));
  }

  private boolean usual() {
    return size == SIZES.get(0);
  }

  /**
   * The query string for that page.
   *
   * @param query query string of the list
   */
  public String page(String query, long number) {
    return kept(query + "&page=" + number);
  }
}
