package org.interlend.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.WorkflowException;
import org.interlend.persistence.TimeOfDayColumn;
import org.interlend.text.Text;

/** Hours within which a library is open, on one weekday. */
@Embeddable
public class WeekdayOpeningHours {

  private static final Pattern RANGE =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  @Enumerated(EnumType.STRING)
  private DayOfWeek weekday;

  @Convert(converter = TimeOfDayColumn.class)
  @Column(name = "opens_at")
  private LocalTime opens;

  @Convert(converter = TimeOfDayColumn.class)
  @Column(name = "closes_at")
  private LocalTime closes;

  protected WeekdayOpeningHours() {}

  /**
   * @param closes midnight is that at the end of the day, and is kept as the minute before
   */
  public WeekdayOpeningHours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
    this.weekday = weekday;
    this.opens = opens;
    this.closes = closes.equals(LocalTime.MIDNIGHT) ? LAST_MINUTE : closes;
  }

  /**
   * Reads hours as people write them, such as {@code 9-12, 13:30-18}.
   *
   * @param text null or blank for none
   * @throws WorkflowException INVALID_DATA when a part is no such range
   */
  public static List<WeekdayOpeningHours> read(DayOfWeek weekday, String text) {
    return Text.given(text) == null
        ? List.of()
        : Arrays.stream(text.split("[,;]"))
            .map(part -> range(weekday, Text.stripped(part)))
            .toList();
  }

  private static WeekdayOpeningHours range(DayOfWeek weekday, String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new WorkflowException(InstitutionReason.HOURS_UNREADABLE, text);
    }
    try {
      return new WeekdayOpeningHours(
          weekday, time(range.group(1), range.group(2)), end(range.group(3), range.group(4)));
    } catch (DateTimeException noTime) {
      throw new WorkflowException(InstitutionReason.HOURS_UNREADABLE, text);
    }
  }

  /** Midnight is written as 0:00 or 24:00. */
  private static LocalTime end(String hour, String minute) {
    boolean midnight = hour.equals("24") && (minute == null || minute.equals("00"));
    return midnight ? LocalTime.MIDNIGHT : time(hour, minute);
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
  }

  /**
   * Checks the hours of one weekday.
   *
   * @throws WorkflowException INVALID_DATA when some end before they begin, or overlap
   */
  static void check(List<WeekdayOpeningHours> ofDay) {
    LocalTime closed = null;
    for (WeekdayOpeningHours each :
        ofDay.stream().sorted(Comparator.comparing(h -> h.opens)).toList()) {
      if (!each.opens.isBefore(each.closes) || closed != null && each.opens.isBefore(closed)) {
        throw new WorkflowException(InstitutionReason.HOURS_IMPOSSIBLE, each);
      }
      closed = each.closes;
    }
  }

  public DayOfWeek weekday() {
    return weekday;
  }

  public LocalTime opens() {
    return opens;
  }

  public LocalTime closes() {
    return closes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeekdayOpeningHours same
        && weekday == same.weekday
        && opens.equals(same.opens)
        && closes.equals(same.closes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(weekday, opens, closes);
  }

  /** Such as 09:00-18:00. */
  @Override
  public String toString() {
    return opens + "-" + closes;
  }
}
