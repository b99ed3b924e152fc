package org.interlend.console.requests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.RequestFilter;
import org.interlend.RequestPhase;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.staff.PatronView;

/** What the address of a list says, in one order, so that the same list has the same address. */
public final class Parameters {

  /** What could name a patron: search words and a patron's number. */
  private static final Set<String> PERSONAL = Set.of("text", "patron");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  private Parameters() {
    this(new LinkedHashMap<>());
  }

  /** What the filter of every list says first: the words, the part of their life, the statuses. */
  public static <S extends Enum<S>> Parameters of(RequestFilter<S> filter) {
    return new Parameters()
        .put("text", filter.text())
        .put("activity", filter.activity() == RequestPhase.ALL ? null : filter.activity().name())
        .put("status", names(filter.statuses()));
  }

  /** The names of constants, in their order. */
  static <E extends Enum<E>> String names(Set<E> constants) {
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

  /**
   * Says one thing more by its name.
   *
   * @param value null for nothing
   */
  public Parameters put(String name, Enum<?> value) {
    return put(name, value == null ? null : value.name());
  }

  /** The same, with another value in the place of what is said now. */
  public Parameters with(String name, String value) {
    return new Parameters(new LinkedHashMap<>(values)).put(name, value);
  }

  /** The same without what could name a patron. */
  Parameters impersonal() {
    Map<String, String> masked = new LinkedHashMap<>(values);
    masked.replaceAll(
        (name, value) -> PERSONAL.contains(name) && value != null ? PatronView.MASK : value);
    return new Parameters(masked);
  }

  /**
   * Whether an address could name a patron.
   *
   * @param address what {@link #address} gave
   */
  static boolean isPersonal(String address) {
    return Arrays.stream(address.split("&"))
        .map(parameter -> parameter.split("=")[0])
        .anyMatch(PERSONAL::contains);
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
