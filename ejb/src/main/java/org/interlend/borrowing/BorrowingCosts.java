package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Staff keep what the lender or the broker charges this library for a request. */
@Stateless
public class BorrowingCosts {

  @Inject private BorrowingRequests requests;
  @Inject private Clock clock;

  /**
   * @param cost null to remove it
   * @param by who enters it
   * @throws WorkflowException UNKNOWN_REQUEST; INVALID_DATA for an amount that is not positive or
   *     exceeds {@link Money#MAX_MINOR}
   */
  public void enter(long requestId, Money cost, Actor by) {
    BorrowingRequest request = requests.get(requestId);
    if (cost != null && !cost.isInRange()) {
      throw new WorkflowException(
          CirculationReason.AMOUNT_OUT_OF_RANGE,
          cost.plain(),
          new Money(Money.MAX_MINOR, cost.currency()));
    }
    if (Objects.equals(cost, request.cost().orElse(null))) {
      return;
    }
    request.setCost(cost);
    HistoryEventKind kind =
        cost == null ? HistoryEventKind.COST_REMOVED : HistoryEventKind.COST_KNOWN;
    request.note(HistoryEvent.of(clock.instant(), kind, by).detail(cost));
  }
}
