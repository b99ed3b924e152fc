package org.interlend.console.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.interlend.console.PageAddress;

/**
 * A selected row, as submitted; the list may have changed.
 *
 * @param number the number by which staff know it
 */
public record SelectedRow(String key, String number) {

  private static final String NAME = "tick";
  private static final String BAR = "|";

  /** The value that the tick of a row submits. */
  public static String tick(Object key, String number) {
    return key + BAR + number;
  }

  /** The selected rows of the submitted form whose keys are valid, without duplicates. */
  static List<SelectedRow> all(Predicate<String> valid) {
    Map<String, SelectedRow> ticked = new LinkedHashMap<>();
    for (String value : PageAddress.texts(NAME)) {
      int bar = value.indexOf(BAR);
      if (bar > 0 && valid.test(value.substring(0, bar))) {
        SelectedRow row = new SelectedRow(value.substring(0, bar), value.substring(bar + 1));
        ticked.putIfAbsent(row.key(), row);
      }
    }
    return List.copyOf(ticked.values());
  }

  /** The key as that of a record. */
  public long id() {
    return Long.parseLong(key);
  }
}
