package org.interlend.console.borrowing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.BorrowingSort.Column;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.requests.Parameters;
import org.interlend.partners.Format;

/** Which requests are listed and in which order, as the address of the list says it. */
public record RequestQuery(BorrowingFilter filter, BorrowingSort sort) {

  /**
   * @param parameters gives the value of a parameter, or null
   */
  static RequestQuery of(UnaryOperator<String> parameters) {
    UnaryOperator<String> given = Parameters.given(parameters);
    Activity activity = Parameters.one(Activity.class, given.apply("activity"));
    Column column = Parameters.one(Column.class, given.apply("sort"));
    String warning = given.apply("warning");
    return new RequestQuery(
        new BorrowingFilter(
            given.apply("partner"),
            null,
            Address.named(BorrowingStatus.class, given.apply("status")),
            null,
            given.apply("patron"),
            Parameters.one(Format.class, given.apply("format")),
            given.apply("text"),
            activity == null ? Activity.ALL : activity,
            given.apply("pickup"),
            warning == null ? null : warning.equals("true")),
        column == null
            ? BorrowingSort.latestFirst()
            : new BorrowingSort(column, "desc".equals(given.apply("order"))));
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
  String toggled(BorrowingStatus status) {
    Set<BorrowingStatus> chosen = EnumSet.noneOf(BorrowingStatus.class);
    chosen.addAll(filter.statuses());
    if (!chosen.remove(status)) {
      chosen.add(status);
    }
    return with("status", Parameters.names(chosen));
  }

  /** Sorted by that column; the other way round where it is sorted by it already. */
  String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == BorrowingSort.latestFirst().by();
    return new RequestQuery(filter, new BorrowingSort(column, descending)).address();
  }

  /** The parameters that say something, but for these. */
  List<Choice> kept(Set<String> without) {
    return parameters().kept(without);
  }

  private Parameters parameters() {
    boolean sorted = !sort.equals(BorrowingSort.latestFirst());
    return new Parameters()
        .put("text", filter.text())
        .put("activity", filter.activity() == Activity.ALL ? null : filter.activity().name())
        .put("status", Parameters.names(filter.statuses()))
        .put("partner", filter.partner())
        .put("format", filter.format() == null ? null : filter.format().name())
        .put("pickup", filter.pickupLibrary())
        .put("warning", filter.warned() == null ? null : filter.warned().toString())
        .put("patron", filter.patron())
        .put("sort", sorted ? sort.by().name() : null)
        .put("order", sorted && sort.descending() ? "desc" : null);
  }
}
