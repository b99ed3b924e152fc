package org.interlend.operator;

import java.util.function.Predicate;

/**
 * The values that a setting may have.
 *
 * @param allowed what they are, after "It must be"
 * @param accepts tells them from others
 * @param secret whether a value is not to be shown, not even a wrong one
 */
record SettingType(String allowed, Predicate<String> accepts, boolean secret) {

  SettingType(String allowed, Predicate<String> accepts) {
    this(allowed, accepts, false);
  }

  SettingType asSecret() {
    return new SettingType(allowed, accepts, true);
  }
}
