package org.interlend.reports;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The figures of some requests of one side.
 *
 * @param requests made in the period
 * @param filled those for which an item or file was received, or shipped
 * @param unfilled those that ended without, by the status with which they ended
 * @param reasons those that were rejected or canceled for a reason of the list, by its code
 * @param turnaround how long filled requests took
 * @param loans how often items were lent to patrons, or shipped
 * @param renewals granted ones
 * @param recalls of items
 * @param overdue how often items became overdue
 * @param costs what lenders and brokers charged for borrowing, by currency (ISO 4217), in its
 *     smallest unit
 */
public record Figures(
    long requests,
    long filled,
    Map<String, Long> unfilled,
    Map<String, Long> reasons,
    Turnaround turnaround,
    long loans,
    long renewals,
    long recalls,
    long overdue,
    Map<String, Long> costs)
    implements Serializable {

  /**
   * How long filled requests took, from the request until an item or file was received, or shipped.
   *
   * @param medianDays half of them took at most so many days; null without any
   * @param ninetiethDays nine tenths of them; null without any
   */
  public record Turnaround(Double medianDays, Double ninetiethDays) implements Serializable {}

  /** The figures of several groups together. */
  static Figures sum(Collection<Figures> groups, Turnaround turnaround) {
    return new Figures(
        total(groups, Figures::requests),
        total(groups, Figures::filled),
        totals(groups, Figures::unfilled),
        totals(groups, Figures::reasons),
        turnaround,
        total(groups, Figures::loans),
        total(groups, Figures::renewals),
        total(groups, Figures::recalls),
        total(groups, Figures::overdue),
        totals(groups, Figures::costs));
  }

  private static long total(Collection<Figures> groups, ToLongFunction<Figures> figure) {
    return groups.stream().mapToLong(figure).sum();
  }

  private static Map<String, Long> totals(
      Collection<Figures> groups, Function<Figures, Map<String, Long>> figure) {
    return groups.stream()
        .flatMap(group -> figure.apply(group).entrySet().stream())
        .collect(Collectors.toMap(Entry::getKey, Entry::getValue, Long::sum, TreeMap::new));
  }

  /** The share of the decided requests that were filled, from 0 to 1; empty without any. */
  public Optional<Double> fillRate() {
    long decided = filled + notFilled();
    return decided == 0 ? Optional.empty() : Optional.of((double) filled / decided);
  }

  /** How many ended without an item or file. */
  public long notFilled() {
    return unfilled.values().stream().mapToLong(Long::longValue).sum();
  }
}
