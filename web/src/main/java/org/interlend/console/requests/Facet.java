package org.interlend.console.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.interlend.console.Choice;

/**
 * A facet of a list.
 *
 * @param choices choices with requests, and selected ones
 */
public record Facet(String label, List<Value> choices) {

  /**
   * A choice that links to the list with it, or without it when it is selected.
   *
   * @param count number of requests with it; empty when there are too many to count
   * @param query query string of the link
   */
  public record Value(String label, String count, boolean chosen, String query) {
    private boolean matters() {
      return !count.equals("0") || chosen;
    }
  }

  /**
   * @param complete whether the counts are exact; otherwise they only show whether there are any
   * @param counts by the value of the choice
   * @param chosen whether the value is selected
   * @param query the query string with the value, or without it when it is selected
   */
  public static Facet of(
      String label,
      boolean complete,
      List<Choice> choices,
      Map<String, Long> counts,
      Predicate<String> chosen,
      UnaryOperator<String> query) {
    return new Facet(
        label,
        choices.stream()
            .map(
                choice ->
                    new Value(
                        choice.label(),
                        count(complete, counts.getOrDefault(choice.value(), 0L)),
                        chosen.test(choice.value()),
                        query.apply(choice.value())))
            .filter(Value::matters)
            .toList());
  }

  private static String count(boolean complete, long count) {
    return complete ? String.format(Locale.UK, "%,d", count) : count > 0 ? "" : "0";
  }

  /** Converts counts by value to counts by the value's name. */
  public static <T> Map<String, Long> byName(Map<T, Long> counts, Function<T, String> name) {
    Map<String, Long> byName = new HashMap<>();
    counts.forEach((value, count) -> byName.put(name.apply(value), count));
    return byName;
  }
}
