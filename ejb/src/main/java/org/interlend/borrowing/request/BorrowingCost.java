package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import java.util.List;
import org.interlend.Money;
import org.interlend.requests.HistoryEventKind;

/** What the lender or the broker charges this library for a request, if it is known. */
@Embeddable
public class BorrowingCost {

  @Column(name = "cost_amount")
  private Long amount;

  @Column(name = "cost_currency")
  private String currency;

  protected BorrowingCost() {}

  BorrowingCost(Money cost) {
    amount = cost.minor();
    currency = cost.currency().getCurrencyCode();
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
    Money known = money();
    return new BorrowingCost(
        further && known.currency().equals(charge.currency())
            ? new Money(known.minor() + charge.minor(), charge.currency())
            : charge);
  }

  Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }
}
