package org.interlend.reports;

import java.util.List;

/**
 * The figures of one side.
 *
 * @param whole of all requests of the period
 * @param groups of its parts, ordered by their values; empty when nothing is grouped
 */
public record SideStatistics(Figures whole, List<Group> groups) {

  /**
   * The figures of a part.
   *
   * @param values in the order of the dimensions; null where a request has none
   */
  public record Group(List<String> values, Figures figures) {}
}
