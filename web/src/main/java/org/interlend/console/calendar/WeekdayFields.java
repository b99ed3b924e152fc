package org.interlend.console.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlend.institution.Library;
import org.interlend.institution.WeekdayOpeningHours;
import org.interlend.settings.SettingsGroup;

/** The fields of one weekday. */
public class WeekdayFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  private final DayOfWeek weekday;
  private final String name;
  boolean open;

  /** Such as 09:00-12:00, 13:00-18:00. */
  private String hours;

  WeekdayFields(Library library, DayOfWeek weekday, Locale locale) {
    this.weekday = weekday;
    this.name = weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    open = !library.closedWeekdays().contains(weekday);
    hours =
        library.hours(weekday).stream()
            .map(WeekdayOpeningHours::toString)
            .collect(Collectors.joining(", "));
  }

  DayOfWeek weekday() {
    return weekday;
  }

  /** The hours that were typed; none when it is closed or they are not known. */
  List<WeekdayOpeningHours> read() {
    return open ? WeekdayOpeningHours.read(weekday, hours) : List.of();
  }

  public String name() {
    return name;
  }
}
