package org.interlend.persistence;

/** What a text filter of people is compared with by {@code like}. */
public final class LikePattern {

  private LikePattern() {}

  /**
   * The values that begin with the text. Characters of it that a pattern has for others are taken
   * as themselves; the escape character of both databases is the backslash.
   */
  public static String beginning(String text) {
    return text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
