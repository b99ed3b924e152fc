package org.interlend.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.text.SearchNormalizer;

/**
 * The sort key of call numbers, in the order of the shelf. Numbers are compared by value, so that
 * QA 9 comes before QA 76.73; the part after the point of a number is a decimal fraction, as in
 * Dewey's classes. In a call number that begins with a class of the Library of Congress or of Dewey
 * the numbers of cutters are fractions too: .J38 comes before .J4. Case, accents, blanks and
 * punctuation are ignored.
 */
public final class ShelfKey {

  private static final Pattern CLASS =
      Pattern.compile("\\s*(?:[A-Z]{1,3}\\s*\\d{1,4}|\\d{3})(?:\\.\\d+)?(?!\\d)");

  private static final Pattern CUTTER = Pattern.compile("([A-Z]{1,2})(\\d+)");

  /** Letters, or a number with its fraction. */
  private static final Pattern PART = Pattern.compile("\\p{L}+|(\\d+)(?:\\.(\\d+))?");

  private static final Pattern PART_OR_CUTTER = Pattern.compile(CUTTER + "|" + PART);

  private ShelfKey() {}

  /**
   * @param callNumber may be null
   * @return a key to compare byte by byte, independent of the database's collation; empty for none
   */
  public static byte[] of(String callNumber) {
    return callNumber == null
        ? new byte[0]
        : parts(callNumber).collect(Collectors.joining(" ")).getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> parts(String callNumber) {
    var classMark = CLASS.matcher(callNumber);
    int end = classMark.lookingAt() ? classMark.end() : callNumber.length();
    return Stream.concat(
        PART.matcher(callNumber.substring(0, end)).results().map(part -> key(part, 0)),
        PART_OR_CUTTER
            .matcher(callNumber.substring(end))
            .results()
            .map(part -> part.group(1) == null ? key(part, 2) : cutter(part)));
  }

  private static String cutter(MatchResult cutter) {
    return SearchNormalizer.sortKey(cutter.group(1)) + "." + cutter.group(2);
  }

  /** A number is preceded by its length, so that of two numbers the longer one is greater. */
  private static String key(MatchResult part, int before) {
    String whole = part.group(before + 1);
    if (whole == null) {
      return SearchNormalizer.sortKey(part.group());
    }
    String bare = whole.replaceFirst("^0+(?=\\d)", "");
    String fraction = part.group(before + 2);
    return String.format(Locale.ROOT, "%03d", bare.length())
        + (fraction == null ? bare : bare + "." + fraction);
  }
}
