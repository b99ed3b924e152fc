package org.interlend.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.Side;

/**
 * Statistics as a table for a spreadsheet: a line for each side and group, or for each side.
 *
 * @param heads names of the columns, in the API's words
 * @param lines the cells of each line; empty where there is no value
 */
public record StatisticsTable(List<String> heads, List<List<String>> lines) {

  private static final List<String> FIGURES =
      List.of(
          "requests",
          "filled",
          "unfilled",
          "fillRate",
          "turnaroundP50",
          "turnaroundP90",
          "loans",
          "renewals",
          "recalls",
          "overdue",
          "unfilledByStatus",
          "reasons",
          "costs");

  /**
   * @param read reads the statistics of a side
   * @param locale says how decimals are written
   */
  public static StatisticsTable of(
      StatisticsQuery query, Function<Side, SideStatistics> read, Locale locale) {
    List<String> heads = new ArrayList<>(List.of("side"));
    query.by().forEach(dimension -> heads.add(dimension.code()));
    heads.addAll(FIGURES);
    Map<Side, SideStatistics> sides = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      sides.put(side, read.apply(side));
    }
    return new StatisticsTable(
        heads,
        sides.entrySet().stream()
            .flatMap(side -> lines(side.getKey(), side.getValue(), query, locale))
            .toList());
  }

  private static Stream<List<String>> lines(
      Side side, SideStatistics statistics, StatisticsQuery query, Locale locale) {
    return query.by().isEmpty()
        ? Stream.of(line(side, List.of(), statistics.whole(), locale))
        : statistics.groups().stream()
            .map(group -> line(side, group.values(), group.figures(), locale));
  }

  private static List<String> line(Side side, List<String> values, Figures figures, Locale locale) {
    List<String> cells = new ArrayList<>(List.of(side.name()));
    values.forEach(value -> cells.add(value == null ? "" : value));
    Collections.addAll(
        cells,
        Long.toString(figures.requests()),
        Long.toString(figures.filled()),
        Long.toString(figures.notFilled()),
        number(figures.fillRate().orElse(null), locale),
        number(figures.turnaround().medianDays(), locale),
        number(figures.turnaround().ninetiethDays(), locale),
        Long.toString(figures.loans()),
        Long.toString(figures.renewals()),
        Long.toString(figures.recalls()),
        Long.toString(figures.overdue()),
        counts(figures.unfilled()),
        counts(figures.reasons()),
        figures.costs().entrySet().stream()
            .map(each -> new Money(each.getValue(), Currency.getInstance(each.getKey())))
            .map(cost -> cost.plain(locale) + " " + cost.currency().getCurrencyCode())
            .collect(Collectors.joining("; ")));
    return cells;
  }

  private static String counts(Map<String, Long> counted) {
    return counted.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String number(Double value, Locale locale) {
    return value == null ? "" : String.format(locale, "%.3f", value);
  }
}
