package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interlend.institution.ClosedPeriod;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.WeekdayOpeningHours;
import org.interlend.persistence.TransactionTemplate;

/** When the libraries are open, for patrons. */
@Named
@RequestScoped
public class MyOpeningHours {

  private static final int DAYS_AHEAD = 28;

  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;
  @Inject private MyLanguage language;

  private List<Open> libraries;

  /**
   * A library with its hours.
   *
   * @param closed the closed days of the next four weeks, with their names
   */
  public record Open(String name, List<Day> week, List<String> closed) {}

  /** The hours of a weekday, in words. */
  public record Day(String name, String hours) {}

  @PostConstruct
  void read() {
    libraries =
        transaction.required(
            () ->
                institutions.find().isEmpty()
                    ? List.of()
                    : institutions.libraries().stream()
                        .filter(Library::active)
                        .map(library -> open(library, institutions.today()))
                        .filter(open -> !open.week().isEmpty() || !open.closed().isEmpty())
                        .toList());
  }

  private Open open(Library library, LocalDate today) {
    return new Open(
        library.name(),
        Arrays.stream(DayOfWeek.values())
            .filter(day -> library.closedWeekdays().contains(day) || !library.hours(day).isEmpty())
            .map(day -> new Day(name(day), hours(library, day)))
            .toList(),
        ClosedPeriod.of(
                new TreeMap<>(library.closedDays()).subMap(today, today.plusDays(DAYS_AHEAD)))
            .stream()
            .map(period -> period.shown(language::dayOf))
            .toList());
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
  }

  private String hours(Library library, DayOfWeek day) {
    return library.closedWeekdays().contains(day)
        ? language.text("hours.closed")
        : library.hours(day).stream().map(this::range).collect(Collectors.joining(", "));
  }

  private String range(WeekdayOpeningHours hours) {
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale());
    return time.format(hours.opens()) + "\u2013" + time.format(hours.closes());
  }

  /** Those whose hours or closed days are known. */
  public List<Open> list() {
    return libraries;
  }
}
