package org.interlend.console.desk;

import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A selected row, as submitted; the list may have changed.
 *
 * @param id key of the row
 * @param number the number by which staff know it
 */
public record SelectedRow(long id, String number) {

  private static final String NAME = "tick";

  /** The selected rows of the submitted form: {@code key|number}, without duplicates. */
  static List<SelectedRow> all() {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get(NAME);
    Map<Long, SelectedRow> ticked = new LinkedHashMap<>();
    for (String value : values == null ? new String[0] : values) {
      if (value.matches("\\d{1,18}\\|.+")) {
        int bar = value.indexOf('|');
        long id = Long.parseLong(value.substring(0, bar));
        ticked.putIfAbsent(id, new SelectedRow(id, value.substring(bar + 1)));
      }
    }
    return List.copyOf(ticked.values());
  }
}
