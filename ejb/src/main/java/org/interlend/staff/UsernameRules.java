package org.interlend.staff;

/** What names of staff accounts are like. */
public final class UsernameRules {

  public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

  /** The rule as the end of a sentence that names the field. */
  public static final String RULE =
      "has letters, digits, dots, hyphens, underscores and @ only, 64 at most, and begins with a"
          + " letter or digit";

  private UsernameRules() {}
}
