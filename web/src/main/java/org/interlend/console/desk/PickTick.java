package org.interlend.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlend.circulation.pick.Pick;
import org.interlend.console.Address;
import org.interlend.console.slips.PickKeys;

/**
 * A selected row of the pick list, as submitted; the list may have changed.
 *
 * @param number the item's barcode at that time
 */
record PickTick(Pick.Key key, String number) {

  private static final String NAME = "tick";

  /** The selected rows of the submitted form: {@code key|barcode}, without duplicates. */
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
