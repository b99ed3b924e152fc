package org.interlend.console.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DurationProperty;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleReason;
import org.interlend.institution.ClosedDaysParser;

/**
 * Reads closed days from an iCalendar file (RFC 5545), such as those of public holidays: each
 * all-day event closes its days. An event at a time of the day closes none.
 */
final class ClosedDaysFile {

  private static final TimeZone DAYS = TimeZone.getTimeZone(ZoneOffset.UTC);
  private static final Set<Frequency> BY_DAYS = EnumSet.range(Frequency.DAILY, Frequency.YEARLY);
  private static final int YEARS_AHEAD = 3;
  private static final int MAX_EVENTS = 2_000;
  private static final int MAX_REPETITIONS = 500;

  private final LocalDate first;
  private final LocalDate last;
  private final String unnamed;
  private final SortedMap<LocalDate, String> days = new TreeMap<>();
  private final Set<Occurrence> replaced = new HashSet<>();

  /** The occurrence of a repeated event that would begin on a day. */
  private record Occurrence(String uid, LocalDate day) {}

  private ClosedDaysFile(LocalDate today, String unnamed) {
    first = today.withDayOfYear(1);
    last = first.plusYears(YEARS_AHEAD);
    this.unnamed = unnamed;
  }

  /**
   * @param text the file
   * @param today days of this year and the next two are read
   * @param unnamed the name of days without one
   * @return the days with their names
   * @throws WorkflowException INVALID_DATA when the file has no such days, or too many events, or
   *     one whose days cannot be found
   */
  static SortedMap<LocalDate, String> read(String text, LocalDate today, String unnamed) {
    ClosedDaysFile file = new ClosedDaysFile(today, unnamed);
    List<VEvent> all =
        Biweekly.parse(text).all().stream()
            .map(ICalendar::getEvents)
            .flatMap(List::stream)
            .toList();
    all.forEach(file::replace);
    List<VEvent> events = all.stream().filter(ClosedDaysFile::isAllDay).toList();
    if (events.size() > MAX_EVENTS) {
      throw new WorkflowException(ConsoleReason.TOO_MANY_EVENTS, null, MAX_EVENTS);
    }
    events.forEach(file::requireDays);
    events.forEach(file::close);
    if (file.days.isEmpty()) {
      throw new WorkflowException(ConsoleReason.NO_ALL_DAY_EVENTS);
    }
    return file.days;
  }

  /** An occurrence that was moved or canceled is an event of its own (RFC 5545, 3.8.4.4). */
  private void replace(VEvent event) {
    RecurrenceId id = event.getRecurrenceId();
    if (id != null && id.getValue() != null) {
      replaced.add(new Occurrence(uid(event), day(id.getValue())));
    }
  }

  private boolean isReplaced(VEvent event, LocalDate start) {
    return event.getRecurrenceId() == null && replaced.contains(new Occurrence(uid(event), start));
  }

  private static String uid(VEvent event) {
    return event.getUid() == null ? null : event.getUid().getValue();
  }

  private static boolean isAllDay(VEvent event) {
    Status status = event.getStatus();
    return event.getDateStart() != null
        && event.getDateStart().getValue() != null
        && !event.getDateStart().getValue().hasTime()
        && (status == null || !status.isCancelled());
  }

  /**
   * An all-day event that repeats within a day, or with a rule for exceptions (which RFC 5545 has
   * given up), could be searched for its next day without end.
   */
  private void requireDays(VEvent event) {
    boolean byDays =
        event.getProperties(RecurrenceRule.class).stream()
            .map(rule -> rule.getValue())
            .filter(Objects::nonNull)
            .map(Recurrence::getFrequency)
            .allMatch(BY_DAYS::contains);
    if (!byDays || !event.getExceptionRules().isEmpty()) {
      throw new WorkflowException(ConsoleReason.EVENT_WITHOUT_DAYS, null, name(event));
    }
  }

  private void close(VEvent event) {
    long length = Math.min(length(event), ClosedDaysParser.MAX_DAYS);
    DateIterator starts = event.getDateIterator(DAYS);
    starts.advanceTo(Date.from(first.minusDays(length).atStartOfDay(ZoneOffset.UTC).toInstant()));
    for (int n = 0; n < MAX_REPETITIONS && starts.hasNext(); n++) {
      LocalDate start = LocalDate.ofInstant(starts.next().toInstant(), ZoneOffset.UTC);
      if (!start.isBefore(last)) {
        return;
      }
      if (isReplaced(event, start)) {
        continue;
      }
      start
          .datesUntil(start.plusDays(length))
          .filter(day -> !day.isBefore(first) && day.isBefore(last))
          .forEach(day -> days.put(day, name(event)));
    }
  }

  /** The end of an all-day event is the day after its last one (RFC 5545, 3.6.1). */
  private static long length(VEvent event) {
    DateEnd end = event.getDateEnd();
    if (end != null && end.getValue() != null) {
      return Math.max(
          1, ChronoUnit.DAYS.between(day(event.getDateStart().getValue()), day(end.getValue())));
    }
    DurationProperty duration = event.getDuration();
    return duration == null || duration.getValue() == null
        ? 1
        : Math.max(1, Duration.ofMillis(duration.getValue().toMillis()).toDays());
  }

  private static LocalDate day(ICalDate date) {
    var given = date.getRawComponents();
    return LocalDate.of(given.getYear(), given.getMonth(), given.getDate());
  }

  private String name(VEvent event) {
    Summary summary = event.getSummary();
    return ClosedDaysParser.name(summary == null ? null : summary.getValue(), unnamed);
  }
}
