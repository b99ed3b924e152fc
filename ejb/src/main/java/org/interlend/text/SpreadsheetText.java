package org.interlend.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of files that spreadsheets write and open, such as CSV. */
public final class SpreadsheetText {

  /** The signs that begin a formula in a spreadsheet, also in full width (OWASP). */
  private static final String FUNCTION_SIGNS = "=@\uFF1D\uFF20";

  /** These also begin a number, or end a price. */
  private static final String NUMBER_SIGNS = "-+\uFF0B\uFF0D";

  /** Words to the end of a cell, or nothing. */
  private static final String WORDS = "[\\p{L}\\s.\"]*(?:[,;\\t\\r\\n]|$)";

  /**
   * Where a spreadsheet may see the beginning of a formula: in front of the text, and after what
   * separates cells or rows. With Swedish or German settings it separates a file of commas at
   * semicolons, and with English ones a file of semicolons at commas, whether there are quotes or
   * not. A blank between a comma and a plus or minus is that of a sentence or of a list of years,
   * and a sign with nothing but words after it is that of a price such as "20,- kr". Between rows
   * also without a formula: else each of many line ends would be a place to search on from.
   */
  private static final Pattern BEGINNING =
      Pattern.compile(
          ("^(?=[%2$s%1$s])|[;\\t\\r\\n][\\s\"]*+"
                  + "|,[\\s\"]*+(?=[%1$s])|,\"*+(?=[%2$s](?!%3$s))")
              .formatted(FUNCTION_SIGNS, NUMBER_SIGNS, WORDS));

  /** A spreadsheet may skip these to find a formula. */
  private static final Pattern SEPARATOR_IN_FRONT = Pattern.compile("^[\\t\\r\\n]");

  /** What follows the name of a file's first column: a separator, or the end of line or file. */
  private static final Set<Integer> ENDS_NAME =
      Set.of((int) ',', (int) ';', (int) '\n', (int) '\r', -1);

  /** How many characters of a first line are searched for a separator. */
  private static final int FIRST_LINE = 1000;

  private SpreadsheetText() {}

  /**
   * What separates the fields of a CSV file whose first line names the columns: semicolons, as
   * spreadsheets write it where the comma is the decimal sign, or commas. No column's name has
   * either, so the first of them tells.
   *
   * @param file at its beginning, where it stays; with support for marks
   */
  public static char separator(Reader file) throws IOException {
    file.mark(FIRST_LINE);
    int sign = file.read();
    for (int read = 1; read < FIRST_LINE && !ENDS_NAME.contains(sign); read++) {
      sign = file.read();
    }
    file.reset();
    return sign == ';' ? ';' : ',';
  }

  /**
   * @param text may be null
   * @return the text, with an apostrophe before each formula, which a spreadsheet hides; empty for
   *     null
   */
  public static String harmless(String text) {
    if (text == null) {
      return "";
    }
    String inside =
        BEGINNING.matcher(text).replaceAll(found -> isSign(text, found.end()) ? "$0'" : "$0");
    return SEPARATOR_IN_FRONT.matcher(inside).replaceFirst("'$0");
  }

  private static boolean isSign(String text, int at) {
    return at < text.length() && (FUNCTION_SIGNS + NUMBER_SIGNS).indexOf(text.charAt(at)) >= 0;
  }
}
