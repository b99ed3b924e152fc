package org.interlend.console.lending;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.requests.Parameters;
import org.interlend.lending.Attention;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingFilter.Activity;
import org.interlend.lending.LendingSort;
import org.interlend.lending.LendingSort.Column;
import org.interlend.lending.LendingStatus;
import org.interlend.partners.Format;

/** Which lending requests are listed and in which order, as the address of the list says it. */
public record LendingQuery(LendingFilter filter, LendingSort sort) {

  /**
   * @param parameters gives the value of a parameter, or null
   */
  static LendingQuery of(UnaryOperator<String> parameters) {
    UnaryOperator<String> given = Parameters.given(parameters);
    Activity activity = Parameters.one(Activity.class, given.apply("activity"));
    Column column = Parameters.one(Column.class, given.apply("sort"));
    return new LendingQuery(
        new LendingFilter(
            given.apply("partner"),
            null,
            Address.named(LendingStatus.class, given.apply("status")),
            null,
            Parameters.one(Format.class, given.apply("format")),
            given.apply("text"),
            activity == null ? Activity.ALL : activity,
            Parameters.one(Attention.class, given.apply("attention"))),
        column == null
            ? LendingSort.latestFirst()
            : new LendingSort(column, "desc".equals(given.apply("order"))));
  }

  /** What stands behind the question mark of the address; empty for the whole list. */
  public String address() {
    return parameters().address();
  }

  /**
   * @param name of a parameter
   * @param value in the place of what is chosen now; null for none
   * @return what stands behind the question mark then
   */
  String with(String name, String value) {
    return parameters().with(name, value).address();
  }

  /** With the status added to those chosen, or taken from them. */
  String toggled(LendingStatus status) {
    Set<LendingStatus> chosen = EnumSet.noneOf(LendingStatus.class);
    chosen.addAll(filter.statuses());
    if (!chosen.remove(status)) {
      chosen.add(status);
    }
    return with("status", Parameters.names(chosen));
  }

  /** Sorted by that column; the other way round where it is sorted by it already. */
  String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == LendingSort.latestFirst().by();
    return new LendingQuery(filter, new LendingSort(column, descending)).address();
  }

  /** The parameters that say something, but for these. */
  List<Choice> kept(Set<String> without) {
    return parameters().kept(without);
  }

  private Parameters parameters() {
    boolean sorted = !sort.equals(LendingSort.latestFirst());
    return new Parameters()
        .put("text", filter.text())
        .put("activity", filter.activity() == Activity.ALL ? null : filter.activity().name())
        .put("status", Parameters.names(filter.statuses()))
        .put("attention", filter.attention() == null ? null : filter.attention().name())
        .put("partner", filter.partner())
        .put("format", filter.format() == null ? null : filter.format().name())
        .put("sort", sorted ? sort.by().name() : null)
        .put("order", sorted && sort.descending() ? "desc" : null);
  }
}
