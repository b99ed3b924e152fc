package org.interlend.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * What to count.
 *
 * @param from first day on which the requests were made, in the institution's time zone
 * @param to last day
 * @param by by what the figures are grouped; empty for the whole alone
 */
public record StatisticsQuery(LocalDate from, LocalDate to, List<Dimension> by) {

  public StatisticsQuery {
    by = List.copyOf(by);
  }

  /** The same period without groups. */
  StatisticsQuery ungrouped() {
    return new StatisticsQuery(from, to, List.of());
  }
}
