package org.interlend.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.interlend.text.Labeled;

/**
 * A tab above a list.
 *
 * @param count how many the list has
 * @param current whether the page shows it
 * @param address of the page that shows it
 */
public record Tab(String label, long count, boolean current, String address)
    implements Serializable {

  /**
   * A tab for each part of a list.
   *
   * @param shown the part that the page shows
   * @param page its address up to the name of the part
   */
  public static <E extends Enum<E> & Labeled> List<Tab> all(
      E shown, ToLongFunction<E> count, String page, Locale locale) {
    return Arrays.stream(shown.getDeclaringClass().getEnumConstants())
        .map(
            each ->
                new Tab(each.label(locale), count.applyAsLong(each), each == shown, page + each))
        .toList();
  }
}
