package org.interlend.catalog;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.text.Labeled;

/**
 * A number of a title, in the normalized form that is stored and searched.
 *
 * @param value ISBN as 13 digits, ISSN as 8 characters, OCLC number as digits alone, any other
 *     number without blanks and in capitals
 */
public record TitleIdentifier(Kind kind, String value) implements Serializable {

  private static final int LIMIT = 64;
  private static final Pattern ISBN =
      Pattern.compile("(?<!\\d)(?:97[89]\\d{10}|\\d{9}[\\dX])(?!\\d)");

  /** An ISBN with its own blanks and hyphens, which other digits may follow after a blank. */
  private static final Pattern WRITTEN_ISBN =
      Pattern.compile("(?<!\\d)(?:97[89][ -]?)?(?:\\d[ -]?){9}[\\dX](?!\\d)");

  private static final Pattern ISSN = Pattern.compile("(?<!\\d)\\d{7}[\\dX](?!\\d)");

  /** The same for an ISSN, which a year or volume may follow; no part of an ISBN. */
  private static final Pattern WRITTEN_ISSN =
      Pattern.compile("(?<!\\d)(?<!\\d[ -])\\d{4}[ -]?\\d{3}[\\dX](?!\\d)(?!-[\\dX])");

  private static final Pattern OCLC =
      Pattern.compile("(?:\\(OCOLC\\))?(?:OCM|OCN|ON)?0*(\\d{1,18})");

  /** The kind of number. */
  public enum Kind implements Labeled {
    ISBN,
    ISSN,
    OCLC,
    /** The record number of this or another system: 001 and 035 of a MARC record. */
    SYSTEM
  }

  /**
   * @param text as written, with hyphens, prefixes and remarks; may be null
   * @return the number, or empty when the text contains none of the kind
   */
  public static Optional<TitleIdentifier> of(Kind kind, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String bare = bare(text);
    String value =
        switch (kind) {
          case ISBN -> isbn(withoutHyphens(WRITTEN_ISBN, ISBN, text, bare));
          case ISSN -> withoutHyphens(WRITTEN_ISSN, ISSN, text, bare);
          case OCLC -> oclc(bare);
          case SYSTEM -> bare.length() > LIMIT ? null : bare;
        };
    return Optional.ofNullable(value).map(normal -> new TitleIdentifier(kind, normal));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        bare.append(Character.toUpperCase(c));
      }
    }
    return bare.toString();
  }

  /** The number as it is written with its own hyphens; else one whose blanks are elsewhere. */
  private static String withoutHyphens(Pattern written, Pattern number, String text, String bare) {
    String found = first(written, text.toUpperCase(Locale.ROOT));
    return first(number, found == null ? bare.replace("-", "") : found.replaceAll("[ -]", ""));
  }

  private static String isbn(String found) {
    return found == null || found.length() == 13
        ? found
        : withCheckDigit("978" + found.substring(0, 9));
  }

  /** Adds the check digit of an ISBN-13. */
  private static String withCheckDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  private static String oclc(String bare) {
    Matcher number = OCLC.matcher(bare);
    return number.matches() ? number.group(1) : null;
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : null;
  }
}
