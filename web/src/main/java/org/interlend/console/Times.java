package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reckons and formats moments and days in the institution's time zone, in the reader's language.
 */
@Named
@RequestScoped
public class Times {
  @Inject private InstitutionView institutionView;
  @Inject private ConsoleTexts texts;
  @Inject private Clock clock;

  public LocalDate today() {
    return LocalDate.now(clock.withZone(institutionView.zone()));
  }

  /**
   * The first moment of a day.
   *
   * @param day may be null
   * @return null for null
   */
  public Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(institutionView.zone()).toInstant();
  }

  public String todayInFull() {
    return show("full", today());
  }

  public String day(LocalDate day) {
    return day == null ? "" : show("day", day);
  }

  public String month(YearMonth month) {
    return show("month", month);
  }

  public String dayOf(Instant moment) {
    return moment == null ? "" : show("day", moment.atZone(institutionView.zone()));
  }

  public String moment(Instant moment) {
    return moment == null ? "" : show("moment", moment.atZone(institutionView.zone()));
  }

  /** With seconds. */
  public String exact(Instant moment) {
    return moment == null ? "" : show("exact", moment.atZone(institutionView.zone()));
  }

  /** The time of day. */
  public String clock(Instant moment) {
    return show("clock", moment.atZone(institutionView.zone()));
  }

  /** How long ago, for recent moments; otherwise the day. */
  public String ago(Instant moment) {
    if (moment == null) {
      return "";
    }
    Duration since = Duration.between(moment, clock.instant());
    if (since.toMinutes() < 1) {
      return texts.formats("ago.now");
    }
    if (since.toHours() < 1) {
      return texts.formats("ago.minutes", since.toMinutes());
    }
    if (since.toDays() < 1) {
      return texts.formats("ago.hours", since.toHours());
    }
    return dayOf(moment);
  }

  /** By the pattern that the bundle has for it. */
  private String show(String pattern, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(texts.formats("time." + pattern), texts.locale())
        .format(time);
  }

  /** Whether it is in the past; false for null. */
  public boolean past(Instant moment) {
    return moment != null && moment.isBefore(clock.instant());
  }

  public boolean before(LocalDate day, LocalDate other) {
    return day != null && day.isBefore(other);
  }
}
