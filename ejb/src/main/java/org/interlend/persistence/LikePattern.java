package org.interlend.persistence;

import java.util.Locale;
import java.util.Optional;
import org.interlend.text.SearchNormalizer;

/** What a text filter of people is compared with by {@code like}. */
public final class LikePattern {

  private LikePattern() {}

  /**
   * The sort keys that begin with the text, see {@link SearchNormalizer#sortKey}. If no character
   * of it counts in them, only those without any.
   */
  public static String ofSortKey(String typed) {
    String key = SearchNormalizer.sortKey(typed);
    return key.isEmpty() ? key : key + "%";
  }

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
