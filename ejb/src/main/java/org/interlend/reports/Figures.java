package org.interlend.reports;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of some requests of one side.
 *
 * @param requests made in the period
 * @param filled those for which an item or file was received, or shipped
 * @param unfilled those that ended without, by the status with which they ended
 * @param reasons those that were rejected or canceled for a reason of the list, by its code
 * @param medianDays half of the filled requests took at most so many days; null without any
 * @param ninetiethDays nine tenths of them; null without any
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
    Double medianDays,
    Double ninetiethDays,
    long loans,
    long renewals,
    long recalls,
    long overdue,
    Map<String, Long> costs)
    implements Serializable {

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
