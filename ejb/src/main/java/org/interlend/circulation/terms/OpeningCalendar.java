package org.interlend.circulation.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.institution.Library;

/**
 * The days a library is open.
 *
 * @param closedWeekdays the days of the week on which it is always closed
 * @param closedDays single closed days, with the reasons
 */
public record OpeningCalendar(Set<DayOfWeek> closedWeekdays, Map<LocalDate, String> closedDays) {

  /** The longest closure in days; a calendar with a longer one is a mistake. */
  private static final int MAX_CLOSED_DAYS = 366;

  public static OpeningCalendar of(Library library) {
    return new OpeningCalendar(library.closedWeekdays(), library.closedDays());
  }

  public boolean openOn(LocalDate day) {
    return !closedDays.containsKey(day) && !closedWeekdays.contains(day.getDayOfWeek());
  }

  /** The day itself if open, else the next open one. */
  public LocalDate openFrom(LocalDate day) {
    return step(day, 1);
  }

  /** The day itself if open, else the last open one before it. */
  public LocalDate openUntil(LocalDate day) {
    return step(day, -1);
  }

  /** The day that is so many open days after the given one. */
  public LocalDate afterOpenDays(LocalDate day, int openDays) {
    LocalDate result = day;
    for (int i = 0; i < openDays; i++) {
      result = openFrom(result.plusDays(1));
    }
    return result;
  }

  /** The number of open days after the first day, up to and including the second. */
  public int openDays(LocalDate after, LocalDate until) {
    return (int) after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::openOn).count();
  }

  /** The reasons of the closed days from the first to the last, as far as the calendar has any. */
  String reasons(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .map(closedDays::get)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private LocalDate step(LocalDate day, int direction) {
    LocalDate result = day;
    for (int i = 0; i < MAX_CLOSED_DAYS && !openOn(result); i++) {
      result = result.plusDays(direction);
    }
    return result;
  }
}
