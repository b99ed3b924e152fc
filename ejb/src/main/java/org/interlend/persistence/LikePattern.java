package org.interlend.persistence;

import java.util.Locale;
import java.util.Optional;

/** What a text filter of people is compared with by {@code like}. */
public final class LikePattern {

  private LikePattern() {}

  /**
   * The values that begin with the text, in lower case. Characters of it that a pattern has for
   * others are taken as themselves; the escape character of both databases is the backslash.
   *
   * @param typed may be null
   * @return empty when nothing is typed
   */
  public static Optional<String> of(String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
  }
}
