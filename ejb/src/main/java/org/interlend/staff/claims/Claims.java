package org.interlend.staff.claims;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a provider says of a person: claims with their values (OpenID Connect Core 1.0, section
 * 5.1), as its JSON has them.
 *
 * @param json texts, numbers, lists and objects by their names
 */
public record Claims(Map<String, Object> json) {

  /**
   * The values of a claim as texts: one, or those of a list.
   *
   * @param name of the claim, or the path of one within objects, such as {@code
   *     realm_access.roles}; the name as it is comes first, since it may contain dots
   * @return empty for an unknown claim, and for one whose value is an object
   */
  public Set<String> values(String name) {
    return texts(json.containsKey(name) ? json.get(name) : within(json, name))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The value of a claim that has exactly one. */
  public Optional<String> value(String name) {
    Set<String> values = values(name);
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static Object within(Map<?, ?> object, String path) {
    int dot = path.indexOf('.');
    return dot > 0 && object.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? within(inner, path.substring(dot + 1))
        : object.get(path);
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().flatMap(Claims::texts);
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? Stream.of(value.toString())
        : Stream.empty();
  }
}
