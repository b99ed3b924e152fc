package org.interlend.console.lists;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.console.Choice;
import org.interlend.console.PageAddress;
import org.interlend.staff.PatronDataVisibility;

/**
 * The parameters of a list's address in a fixed order, so that equal lists have equal addresses.
 */
public final class QueryStringBuilder {

  /** Parameters that could identify a patron: search words and a patron's number. */
  private static final Set<String> PERSONAL = Set.of("text", "patron");

  private final Map<String, String> values;

  private QueryStringBuilder(Map<String, String> values) {
    this.values = values;
  }

  public QueryStringBuilder() {
    this(new LinkedHashMap<>());
  }

  /**
   * Adds a parameter.
   *
   * @param value null or empty to add nothing
   */
  public QueryStringBuilder put(String name, String value) {
    values.put(name, value);
    return this;
  }

  /**
   * Adds a parameter with a constant's name.
   *
   * @param value null to add nothing
   */
  public QueryStringBuilder put(String name, Enum<?> value) {
    return put(name, value == null ? null : value.name());
  }

  /** A copy without parameters that could identify a patron. */
  public QueryStringBuilder impersonal() {
    Map<String, String> masked = new LinkedHashMap<>(values);
    masked.replaceAll(
        (name, value) ->
            PERSONAL.contains(name) && value != null ? PatronDataVisibility.MASK : value);
    return new QueryStringBuilder(masked);
  }

  /**
   * Whether a query string could identify a patron.
   *
   * @param address result of {@link #address}
   */
  public static boolean isPersonal(String address) {
    return Arrays.stream(address.split("&"))
        .map(parameter -> parameter.split("=")[0])
        .anyMatch(PERSONAL::contains);
  }

  /** The query string; empty for the whole list. */
  public String address() {
    return values.entrySet().stream()
        .filter(QueryStringBuilder::says)
        .map(one -> one.getKey() + "=" + PageAddress.encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The present parameters except these. */
  public List<Choice> kept(Set<String> without) {
    return values.entrySet().stream()
        .filter(one -> says(one) && !without.contains(one.getKey()))
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }

  /** The present parameters. */
  public Map<String, String> present() {
    Map<String, String> present = new LinkedHashMap<>(values);
    present.entrySet().removeIf(one -> !says(one));
    return present;
  }

  private static boolean says(Map.Entry<String, String> parameter) {
    return parameter.getValue() != null && !parameter.getValue().isEmpty();
  }
}
