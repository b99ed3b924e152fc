package org.interlend.text;

/** Makes texts safe for files that are opened in a spreadsheet, such as CSV. */
public final class SpreadsheetText {

  /** The characters that begin a formula in a spreadsheet, also in full width (OWASP). */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /**
   * @param text may be null
   * @return the text, with an apostrophe before a formula, which a spreadsheet hides; empty for
   *     null
   */
  public static String harmless(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
