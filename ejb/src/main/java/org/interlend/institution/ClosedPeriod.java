package org.interlend.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Closed days in succession with the same name.
 *
 * @param last the first day if it is one day
 */
public record ClosedPeriod(LocalDate first, LocalDate last, String name) {

  /** The periods of closed days with their names. */
  public static List<ClosedPeriod> of(SortedMap<LocalDate, String> days) {
    List<ClosedPeriod> periods = new ArrayList<>();
    for (Map.Entry<LocalDate, String> day : days.entrySet()) {
      int end = periods.size() - 1;
      if (end >= 0 && periods.get(end).goesOn(day)) {
        periods.set(end, new ClosedPeriod(periods.get(end).first, day.getKey(), day.getValue()));
      } else {
        periods.add(new ClosedPeriod(day.getKey(), day.getKey(), day.getValue()));
      }
    }
    return periods;
  }

  private boolean goesOn(Map.Entry<LocalDate, String> day) {
    return last.plusDays(1).equals(day.getKey()) && name.equals(day.getValue());
  }

  /**
   * @param format how a day is shown
   */
  public String shown(Function<LocalDate, String> format) {
    String from = format.apply(first);
    String days = first.equals(last) ? from : from + " – " + format.apply(last);
    return name.isEmpty() ? days : days + ": " + name;
  }
}
