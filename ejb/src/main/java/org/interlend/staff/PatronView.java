package org.interlend.staff;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.patrons.Patron;

/**
 * What somebody sees of patrons: all that is known, or that there is one. Every page, list and file
 * and the API ask it.
 */
public enum PatronView {
  WHOLE,
  MASKED;

  /** What is seen in the place of what may not be read. */
  public static final String MASK = "***";

  private static final String WHOLE_WORD = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * @param has whether somebody has a role
   */
  public static PatronView of(Predicate<Role> has) {
    return Right.READ_PATRONS.allows(has) ? WHOLE : MASKED;
  }

  public boolean isWhole() {
    return this == WHOLE;
  }

  /** The patron's name; null without a patron. */
  public String name(Patron patron) {
    return of(patron, Patron::fullName);
  }

  /** The name as lists and shelves are ordered, the last name first; null without a patron. */
  public String shelfName(Patron patron) {
    return of(patron, Patron::shelfName);
  }

  private String of(Patron patron, Function<Patron, String> name) {
    return patron == null ? null : isWhole() ? name.apply(patron) : MASK;
  }

  /** The primary id, which leads to the patron's page; null where nothing may lead there. */
  public String primaryId(Patron patron) {
    return patron == null || !isWhole() ? null : patron.primaryId();
  }

  /** Something that only tells of patrons, such as an address; null for null. */
  public String personal(String text) {
    return text == null || isWhole() ? text : MASK;
  }

  /**
   * What staff, brokers or the library have written about a request, without its patron.
   *
   * @param text may be null
   * @param patron may be null
   */
  public String about(Patron patron, String text) {
    return patron == null
        ? text
        : without(
            text,
            Stream.concat(
                patron.numbers().stream(),
                Stream.of(
                    patron.fullName(), patron.lastName(), patron.firstName(), patron.email())));
  }

  /**
   * The same without a number or a name that is known to be a patron's.
   *
   * @param text may be null
   * @param named may be null
   */
  public String about(String named, String text) {
    return without(text, Stream.ofNullable(named));
  }

  /** The longest first: a part of it may be another. */
  private String without(String text, Stream<String> values) {
    if (text == null || isWhole()) {
      return text;
    }
    String anyValue =
        values
            .filter(value -> value != null && !value.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return anyValue.isEmpty()
        ? text
        : Pattern.compile(WHOLE_WORD.formatted(anyValue), ANY_CASE).matcher(text).replaceAll(MASK);
  }
}
