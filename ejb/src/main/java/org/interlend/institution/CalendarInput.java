package org.interlend.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a library is open, to be saved.
 *
 * @param closedWeekdays weekdays on which it is always closed
 * @param hours on its other weekdays; none where they are not known
 * @param closedDays single closed days with their names
 */
public record CalendarInput(
    Set<DayOfWeek> closedWeekdays,
    List<WeekdayOpeningHours> hours,
    Map<LocalDate, String> closedDays) {

  public CalendarInput {
    closedWeekdays = Set.copyOf(closedWeekdays);
    hours = List.copyOf(hours);
    closedDays = Map.copyOf(closedDays);
  }
}
