package org.interlend.operator;

import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a setting may have.
 *
 * @param allowed what they are, after "It must be"
 * @param accepts tells them from others
 * @param secret whether a value is not to be shown, not even a wrong one
 * @param changeable whether administrators may change it in the console
 * @param shape what a value is, for a form
 * @param limits the values of a choice, or the least and the greatest value; else empty
 */
record SettingType(
    String allowed,
    Predicate<String> accepts,
    boolean secret,
    boolean changeable,
    SettingValueKind shape,
    List<String> limits) {

  SettingType(String allowed, Predicate<String> accepts) {
    this(allowed, accepts, false, false, SettingValueKind.OTHER, List.of());
  }

  SettingType asSecret() {
    return new SettingType(allowed, accepts, true, changeable, shape, limits);
  }

  SettingType asChangeable() {
    return new SettingType(allowed, accepts, secret, true, shape, limits);
  }

  SettingType of(SettingValueKind shape, String... limits) {
    return new SettingType(allowed, accepts, secret, changeable, shape, List.of(limits));
  }
}
