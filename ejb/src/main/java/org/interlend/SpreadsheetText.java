package org.interlend;

/** Texts for files that are opened in a spreadsheet, such as CSV. */
public final class SpreadsheetText {

  /** What makes a spreadsheet take a text for a formula, also in its full width (OWASP). */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /**
   * @param text may be null
   * @return a text that is no formula: one that would be gets an apostrophe before it, which a
   *     spreadsheet hides; empty for null
   */
  public static String harmless(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
