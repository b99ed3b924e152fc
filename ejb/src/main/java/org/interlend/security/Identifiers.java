package org.interlend.security;

/** What accounts are known by from outside: codes, card numbers, user names, tokens. */
public final class Identifiers {

  /** The most characters one has; the columns have no more. */
  public static final int LONGEST = 100;

  private Identifiers() {}

  /** Whether it can be none, so that nothing need keep or look for it. */
  public static boolean isTooLong(String identifier) {
    return identifier.length() > LONGEST;
  }
}
