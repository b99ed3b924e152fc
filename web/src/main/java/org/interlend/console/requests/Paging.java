package org.interlend.console.requests;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.interlend.console.Address;
import org.interlend.console.Pager;

/** Which page of a list the address asks for, and the ways to the others. */
public final class Paging implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<Integer> SIZES = List.of(20, 50, 100);

  private final long wanted;
  private final int size;
  private long total;
  private boolean more;

  private Paging(long wanted, int size) {
    this.wanted = wanted;
    this.size = size;
  }

  /** As the address says. */
  public static Paging asked() {
    return new Paging(
        Address.number("page").orElse(1L),
        Address.number("rows").map(Long::intValue).filter(SIZES::contains).orElse(SIZES.get(0)));
  }

  /**
   * @param total how many rows the list has
   * @param more whether it may have more than that
   */
  public void over(long total, boolean more) {
    this.total = total;
    this.more = more;
  }

  public Pager pager() {
    return Pager.of(wanted, size, total);
  }

  /** How many rows come before the page. */
  public int first() {
    return pager().first();
  }

  public int size() {
    return size;
  }

  /** How many rows the list has; as many as there can be when nobody knows. */
  public long reach() {
    return more ? Long.MAX_VALUE : total;
  }

  /** Which rows are shown, of how many. */
  public String report() {
    Pager pager = pager();
    return String.format(
        Locale.UK,
        "%,d to %,d of %s%,d requests",
        pager.from(),
        pager.to(),
        more ? "more than " : "",
        pager.total());
  }

  public List<Integer> sizes() {
    return SIZES;
  }

  /**
   * What stands behind the question mark for a page of that many rows.
   *
   * @param query of the list
   */
  public String sized(String query, int rows) {
    return query + "&rows=" + rows;
  }

  /**
   * What stands behind the question mark for that page.
   *
   * @param query of the list
   */
  public String page(String query, long number) {
    return query + "&page=" + number + (size == SIZES.get(0) ? "" : "&rows=" + size);
  }
}
