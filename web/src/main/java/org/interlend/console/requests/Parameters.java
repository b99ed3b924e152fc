package org.interlend.console.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlend.console.Address;
import org.interlend.console.Choice;

/** What the address of a list says, in one order, so that the same list has the same address. */
public final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  public Parameters() {
    this(new LinkedHashMap<>());
  }

  /** The given parameters without surrounding blanks; what says nothing is null. */
  public static UnaryOperator<String> given(UnaryOperator<String> parameters) {
    return name -> {
      String value = parameters.apply(name);
      return value == null || value.isBlank() ? null : value.strip();
    };
  }

  /** The constant of that name, or null. */
  public static <E extends Enum<E>> E one(Class<E> type, String name) {
    return Address.named(type, name).stream().findFirst().orElse(null);
  }

  /** The names of constants, in their order. */
  public static <E extends Enum<E>> String names(Set<E> constants) {
    return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /**
   * Says one thing more.
   *
   * @param value null or empty for nothing
   */
  public Parameters put(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** The same, with another value in the place of what is said now. */
  public Parameters with(String name, String value) {
    return new Parameters(new LinkedHashMap<>(values)).put(name, value);
  }

  /** What stands behind the question mark of the address; empty for the whole list. */
  public String address() {
    return values.entrySet().stream()
        .filter(Parameters::says)
        .map(one -> one.getKey() + "=" + Address.encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The parameters that say something, but for these. */
  public List<Choice> kept(Set<String> without) {
    return values.entrySet().stream()
        .filter(one -> says(one) && !without.contains(one.getKey()))
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }

  private static boolean says(Map.Entry<String, String> parameter) {
    return parameter.getValue() != null && !parameter.getValue().isEmpty();
  }
}
