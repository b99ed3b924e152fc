package org.interlend.borrowing.receiving;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a lender lends an item, as its slip says; both days may be null.
 *
 * @param guaranteed the last day until which it does not ask for the item
 * @param maximum the last day on which it wants the item back
 */
public record LenderLoanPeriod(LocalDate guaranteed, LocalDate maximum) {

  public static final LenderLoanPeriod UNKNOWN = new LenderLoanPeriod(null, null);

  /**
   * The lender's due date.
   *
   * @param byMaximum whether the maximum counts first, and not the guaranteed day
   * @return empty when neither day is known
   */
  public Optional<LocalDate> lastDay(boolean byMaximum) {
    LocalDate first = byMaximum ? maximum : guaranteed;
    LocalDate second = byMaximum ? guaranteed : maximum;
    return Optional.ofNullable(first == null ? second : first);
  }
}
