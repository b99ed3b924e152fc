package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats moments and days in the institution's time zone. */
@Named
@RequestScoped
public class Times {
  private static final DateTimeFormatter IN_FULL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  @Inject private InstitutionView institutionView;
  @Inject private Clock clock;

  public LocalDate today() {
    return LocalDate.now(clock.withZone(institutionView.zone()));
  }

  public String todayInFull() {
    return IN_FULL.format(today());
  }

  public String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public String dayOf(Instant moment) {
    return moment == null ? "" : DAY.format(moment.atZone(institutionView.zone()));
  }

  public String moment(Instant moment) {
    return moment == null ? "" : MOMENT.format(moment.atZone(institutionView.zone()));
  }

  /** With seconds. */
  public String exact(Instant moment) {
    return moment == null ? "" : EXACT.format(moment.atZone(institutionView.zone()));
  }

  /** The time of day. */
  public String clock(Instant moment) {
    return CLOCK.format(moment.atZone(institutionView.zone()));
  }

  /** How long ago, for recent moments; otherwise the day. */
  public String ago(Instant moment) {
    if (moment == null) {
      return "";
    }
    Duration since = Duration.between(moment, clock.instant());
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return since.toMinutes() + " min ago";
    }
    if (since.toDays() < 1) {
      return since.toHours() + " h ago";
    }
    return dayOf(moment);
  }

  /** Whether it is in the past; false for null. */
  public boolean past(Instant moment) {
    return moment != null && moment.isBefore(clock.instant());
  }

  public boolean before(LocalDate day, LocalDate other) {
    return day != null && day.isBefore(other);
  }
}
