package org.interlend.console.desk;

import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that was ticked in a list, whatever the list shows by now.
 *
 * @param id key of the row
 * @param number by which staff know it
 */
public record SelectedRow(long id, String number) {

  private static final String NAME = "tick";

  /** What is ticked in the form that was sent: {@code key|number}, each once. */
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
