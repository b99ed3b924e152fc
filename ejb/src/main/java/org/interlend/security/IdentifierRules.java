package org.interlend.security;

import java.util.Locale;

/** The limit on identifiers from outside: codes, card numbers, user names, tokens. */
public final class IdentifierRules {

  /** The greatest length, that of the columns. */
  public static final int MAX_LENGTH = 100;

  private IdentifierRules() {}

  /**
   * An identifier as it is compared: an e-mail address in lower case, a number as it is.
   *
   * @param identifier may be null
   */
  public static String comparable(String identifier) {
    return identifier != null && identifier.contains("@")
        ? identifier.toLowerCase(Locale.ROOT)
        : identifier;
  }

  /** Whether it is too long to exist, so that no look-up is needed. */
  public static boolean isTooLong(String identifier) {
    return identifier.length() > MAX_LENGTH;
  }

  /** Whether it is too long, or has the character NUL, on which PostgreSQL would fail. */
  public static boolean isImpossible(String identifier) {
    return isTooLong(identifier) || identifier.indexOf('\0') >= 0;
  }
}
