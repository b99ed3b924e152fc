package org.interlend.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a number that staff scan or type is compared: a barcode, a card number, the number of a
 * request. It means what has exactly this number; if nothing has, what has it with its letters all
 * small, or else all capital, because a scanner types as the keyboard is set. Numbers in messages
 * are compared as they are.
 */
public final class ScannedNumberSpellings {

  private ScannedNumberSpellings() {}

  /** What the number may mean, in the order in which it counts. */
  public static List<String> of(String number) {
    return Stream.of(number, number.toLowerCase(Locale.ROOT), number.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** The spelling that is known; the number as it is if none is, or if it has no letters. */
  public static String known(String number, Predicate<String> isKnown) {
    List<String> spellings = of(number);
    return spellings.size() == 1
        ? number
        : spellings.stream().filter(isKnown).findFirst().orElse(number);
  }
}
