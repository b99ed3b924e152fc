package org.interlend.console.borrowing;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.BorrowingSort.Column;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.partners.Format;

/** Which requests are listed and in which order, as the address of the list says it. */
public record RequestQuery(BorrowingFilter filter, BorrowingSort sort) {

  /**
   * @param parameters gives the value of a parameter, or null
   */
  static RequestQuery of(UnaryOperator<String> parameters) {
    UnaryOperator<String> given =
        name -> {
          String value = parameters.apply(name);
          return value == null || value.isBlank() ? null : value.strip();
        };
    Activity activity = one(Activity.class, given.apply("activity"));
    Column column = one(Column.class, given.apply("sort"));
    String warning = given.apply("warning");
    return new RequestQuery(
        new BorrowingFilter(
            given.apply("partner"),
            null,
            Address.named(BorrowingStatus.class, given.apply("status")),
            null,
            given.apply("patron"),
            one(Format.class, given.apply("format")),
            given.apply("text"),
            activity == null ? Activity.ALL : activity,
            given.apply("pickup"),
            warning == null ? null : warning.equals("true")),
        column == null
            ? BorrowingSort.latestFirst()
            : new BorrowingSort(column, "desc".equals(given.apply("order"))));
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name) {
    return Address.named(type, name).stream().findFirst().orElse(null);
  }

  /** What stands behind the question mark of the address; empty for the whole list. */
  public String address() {
    return joined(parameters());
  }

  /**
   * @param name of a parameter
   * @param value in the place of what is chosen now; null for none
   * @return what stands behind the question mark then
   */
  String with(String name, String value) {
    Map<String, String> parameters = parameters();
    parameters.put(name, value);
    return joined(parameters);
  }

  /** With the status added to those chosen, or taken from them. */
  String toggled(BorrowingStatus status) {
    Set<BorrowingStatus> chosen = EnumSet.noneOf(BorrowingStatus.class);
    chosen.addAll(filter.statuses());
    if (!chosen.remove(status)) {
      chosen.add(status);
    }
    return with("status", names(chosen));
  }

  /** Sorted by that column; the other way round where it is sorted by it already. */
  String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == BorrowingSort.latestFirst().by();
    return new RequestQuery(filter, new BorrowingSort(column, descending)).address();
  }

  /** The parameters that say something, but for these. */
  List<Choice> kept(Set<String> without) {
    return parameters().entrySet().stream()
        .filter(one -> given(one) && !without.contains(one.getKey()))
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }

  private static boolean given(Map.Entry<String, String> parameter) {
    return parameter.getValue() != null && !parameter.getValue().isEmpty();
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("text", filter.text());
    parameters.put("activity", filter.activity() == Activity.ALL ? null : filter.activity().name());
    parameters.put("status", names(filter.statuses()));
    parameters.put("partner", filter.partner());
    parameters.put("format", filter.format() == null ? null : filter.format().name());
    parameters.put("pickup", filter.pickupLibrary());
    parameters.put("warning", filter.warned() == null ? null : filter.warned().toString());
    parameters.put("patron", filter.patron());
    if (!sort.equals(BorrowingSort.latestFirst())) {
      parameters.put("sort", sort.by().name());
      parameters.put("order", sort.descending() ? "desc" : null);
    }
    return parameters;
  }

  private static String names(Set<BorrowingStatus> statuses) {
    return statuses.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  private static String joined(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(RequestQuery::given)
        .map(one -> one.getKey() + "=" + Address.encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }
}
