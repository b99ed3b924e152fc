package org.interlend.security;

/** The limit on identifiers from outside: codes, card numbers, user names, tokens. */
public final class Identifiers {

  /** The greatest length, that of the columns. */
  public static final int LONGEST = 100;

  private Identifiers() {}

  /** Whether it is too long to exist, so that no look-up is needed. */
  public static boolean isTooLong(String identifier) {
    return identifier.length() > LONGEST;
  }
}
