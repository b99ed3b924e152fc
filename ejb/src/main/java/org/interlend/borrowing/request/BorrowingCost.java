package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.Money;
import org.interlend.requests.HistoryEventKind;

/** What the lender or the broker charges this library for a request, as far as it is known. */
@Embeddable
public class BorrowingCost {

  @Column(name = "cost_amount")
  private Long amount;

  @Column(name = "cost_currency")
  private String currency;

  protected BorrowingCost() {}

  /**
   * @param cost null for none
   */
  static BorrowingCost of(Money cost) {
    BorrowingCost known = new BorrowingCost();
    if (cost != null) {
      known.amount = cost.minor();
      known.currency = cost.currency().getCurrencyCode();
    }
    return known;
  }

  /** What a request keeps of it, which a database without any of it returns as null. */
  static BorrowingCost orNone(BorrowingCost kept) {
    return Objects.requireNonNullElseGet(kept, BorrowingCost::new);
  }

  /**
   * The broker tells what it charges. Its first cost replaces what staff expected; a further one is
   * added, unless it is in another currency: then it replaces what was known.
   */
  BorrowingCost charged(Money charge, List<BorrowingHistoryLine> past) {
    boolean further =
        past.stream()
            .anyMatch(
                line -> line.event() == HistoryEventKind.COST_KNOWN && line.doneBy().isPartner());
    return of(
        money()
            .filter(known -> further && known.currency().equals(charge.currency()))
            .map(known -> new Money(known.minor() + charge.minor(), charge.currency()))
            .orElse(charge));
  }

  Optional<Money> money() {
    return Optional.ofNullable(amount)
        .map(minor -> new Money(minor, Currency.getInstance(currency)));
  }
}
