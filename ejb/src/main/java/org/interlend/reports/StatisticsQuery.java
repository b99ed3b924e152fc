package org.interlend.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to count.
 *
 * @param from first day on which the requests were made, in the institution's time zone
 * @param to last day
 * @param only the value that requests must have, by dimension; empty for all requests
 * @param by by what the figures are grouped; empty for the whole alone
 */
public record StatisticsQuery(
    LocalDate from, LocalDate to, Map<Dimension, String> only, List<Dimension> by) {

  private static final int MAX_YEAR = 9999;

  public StatisticsQuery {
    only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
    by = List.copyOf(by);
  }

  /**
   * A day of a period.
   *
   * @param text such as {@code 2026-12-31}
   * @throws DateTimeException when it is no day, or one before the year 1 or after 9999
   */
  public static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1 || day.getYear() > MAX_YEAR) {
      throw new DateTimeException(text);
    }
    return day;
  }

  /** The same requests without groups. */
  StatisticsQuery ungrouped() {
    return new StatisticsQuery(from, to, only, List.of());
  }
}
