package org.interlend.institution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.WorkflowException;
import org.interlend.text.Text;

/** Reads closed days as people list them, and copies them to the next year. */
public final class ClosedDaysParser {

  /** The most days that one line may close. */
  public static final int MAX_DAYS = 366;

  private static final int MAX_NAME_LENGTH = 255;
  private static final String DAY =
      "(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})";
  private static final Pattern LINE =
      Pattern.compile(
          "(%s)(?:\\s*[-–—/]\\s*(%s))?[\\s,;:]*(.*)".formatted(DAY, DAY),
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ONE_DAY = Pattern.compile(DAY);
  private static final int LAST = 8;
  private static final int NAME = 15;

  private ClosedDaysParser() {}

  /**
   * Reads a list with a day, or a first and a last day, in each line, and a name behind it, such as
   * {@code 2026-12-24 - 2026-12-26 Christmas} or {@code 1.5.2027 Labour Day}.
   *
   * @param text null for none
   * @param unnamed the name of days without one
   * @return the days with their names
   * @throws WorkflowException INVALID_DATA when a line is none such, closes more than a year, or
   *     names a further day behind the first, which is hardly a name
   */
  public static SortedMap<LocalDate, String> read(String text, String unnamed) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    if (text != null) {
      text.lines()
          .map(Text::stripped)
          .filter(line -> !line.isEmpty())
          .forEach(line -> add(line, unnamed, days));
    }
    return days;
  }

  /**
   * Copies the closed days of the latest year to the next. A year of which only January is there
   * has got it from the holidays at the end of the one before, and is not meant.
   *
   * @param days with their names
   * @return the days of the next year; empty if there are none
   */
  public static SortedMap<LocalDate, String> copiedToNextYear(SortedMap<LocalDate, String> days) {
    SortedMap<LocalDate, String> copied = new TreeMap<>();
    days.keySet().stream()
        .filter(day -> day.getMonth() != Month.JANUARY)
        .max(Comparator.naturalOrder())
        .or(() -> days.keySet().stream().max(Comparator.naturalOrder()))
        .map(LocalDate::getYear)
        .ifPresent(
            year ->
                days.forEach(
                    (day, name) -> {
                      if (day.getYear() == year) {
                        copied.putIfAbsent(day.plusYears(1), name);
                      }
                    }));
    return copied;
  }

  private static void add(String line, String unnamed, SortedMap<LocalDate, String> days) {
    Matcher found = LINE.matcher(line);
    if (!found.matches() || ONE_DAY.matcher(found.group(NAME)).find()) {
      throw unreadable(line);
    }
    LocalDate first = day(found.group(1), line);
    LocalDate last = found.group(LAST) == null ? first : day(found.group(LAST), line);
    if (last.isBefore(first) || last.isAfter(first.plusDays(MAX_DAYS))) {
      throw unreadable(line);
    }
    String name = name(found.group(NAME), unnamed);
    first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, name));
  }

  /** The name of a closed day, cut to what is kept of it; the other if there is none. */
  public static String name(String text, String unnamed) {
    return Objects.requireNonNullElse(Text.fit(Text.given(text), MAX_NAME_LENGTH), unnamed);
  }

  private static LocalDate day(String text, String line) {
    Matcher parts = ONE_DAY.matcher(text);
    if (!parts.matches()) {
      throw unreadable(line);
    }
    try {
      return parts.group(1) == null
          ? of(parts.group(6), parts.group(5), parts.group(4))
          : of(parts.group(1), parts.group(2), parts.group(3));
    } catch (DateTimeException noDay) {
      throw unreadable(line);
    }
  }

  private static LocalDate of(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static WorkflowException unreadable(String line) {
    return new WorkflowException(InstitutionReason.CLOSED_DAY_UNREADABLE, line);
  }
}
