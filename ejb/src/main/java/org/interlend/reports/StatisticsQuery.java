package org.interlend.reports;

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

  public StatisticsQuery {
    only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
    by = List.copyOf(by);
  }

  /** The same requests without groups. */
  StatisticsQuery ungrouped() {
    return new StatisticsQuery(from, to, only, List.of());
  }
}
