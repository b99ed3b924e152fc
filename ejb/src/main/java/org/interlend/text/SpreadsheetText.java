package org.interlend.text;

import java.util.regex.Pattern;

/** Makes texts safe for files that are opened in a spreadsheet, such as CSV. */
public final class SpreadsheetText {

  /** The signs that begin a formula in a spreadsheet, also in full width (OWASP). */
  private static final String SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";

  /**
   * Where a spreadsheet may see the beginning of a formula: in front of the text, and after what
   * separates cells or rows. With Swedish or German settings it separates a file of commas at
   * semicolons, whether there are quotes or not.
   */
  private static final Pattern BEGINNING =
      Pattern.compile("^(?=[%1$s])|[;\\t\\r\\n][\\s\"]*+(?=[%1$s])".formatted(SIGNS));

  /** A spreadsheet may skip these to find a formula. */
  private static final Pattern SEPARATOR_IN_FRONT = Pattern.compile("^[\\t\\r\\n]");

  private SpreadsheetText() {}

  /**
   * @param text may be null
   * @return the text, with an apostrophe before each formula, which a spreadsheet hides; empty for
   *     null
   */
  public static String harmless(String text) {
    if (text == null) {
      return "";
    }
    String inside = BEGINNING.matcher(text).replaceAll("$0'");
    return SEPARATOR_IN_FRONT.matcher(inside).replaceFirst("'$0");
  }
}
