package org.interlend.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlend.circulation.Pick;
import org.interlend.console.Address;
import org.interlend.console.slips.PickKeys;

/**
 * A row of the pick list that was ticked, whatever the list shows by now.
 *
 * @param number the barcode of the item, as staff saw it
 */
record PickTick(Pick.Key key, String number) {

  private static final String NAME = "tick";

  /** What is ticked in the form that was sent: {@code key|barcode}, each once. */
  static List<PickTick> all() {
    Map<Pick.Key, PickTick> ticked = new LinkedHashMap<>();
    for (String value : Address.texts(NAME)) {
      int bar = value.indexOf('|');
      if (bar > 0) {
        PickKeys.read(value.substring(0, bar))
            .ifPresent(key -> ticked.put(key, new PickTick(key, value.substring(bar + 1))));
      }
    }
    return List.copyOf(ticked.values());
  }
}
