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
 * One of the things by which a list can be narrowed.
 *
 * @param choices those that would show something, and those that are chosen
 */
public record Facet(String label, List<Value> choices) {

  /**
   * A choice that leads to the list with it, or without it when it is chosen.
   *
   * @param count how many requests the list has with it; empty when they are too many to count
   * @param query what stands behind the question mark of the address
   */
  public record Value(String label, String count, boolean chosen, String query) {
    private boolean matters() {
      return !count.equals("0") || chosen;
    }
  }

  /**
   * @param complete whether the counts say something; else only whether there is any
   * @param counts by the value of the choice
   * @param chosen whether the value is chosen now
   * @param query the address that leads to the list with the value, or without it when it is chosen
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

  /** Counts by the names of what was counted. */
  public static <T> Map<String, Long> byName(Map<T, Long> counts, Function<T, String> name) {
    Map<String, Long> byName = new HashMap<>();
    counts.forEach((value, count) -> byName.put(name.apply(value), count));
    return byName;
  }
}
