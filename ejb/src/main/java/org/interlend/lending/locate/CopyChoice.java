package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Staff choose the copy that is lent, where Interlend found none or another one. */
@ApplicationScoped
public class CopyChoice {

  @Inject private LendingEligibility eligibility;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchIndex searchTerms;
  @Inject private Clock clock;

  /**
   * Allocates the copy to the request; the former one is released.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ITEM_NOT_FOR_LOAN when the copy is not available or may
   *     not leave the library; ILLEGAL_MOVE when the request has it already, or takes no copy
   */
  public void choose(LendingRequest request, String barcode, Actor by) {
    LendingAction.CHOOSE_COPY.require(request);
    LocalItem item = eligibility.ownItem(barcode);
    if (item.equals(request.item())) {
      throw LendingAction.LOCATE.refusal(request);
    }
    copySearch.requireFree(item);
    if (!request.isNonReturnable()) {
      eligibility.requireMayLeave(item);
    }
    itemAllocation.release(request);
    itemAllocation.claim(
        request,
        item,
        HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_CHOSEN, by).item(item.barcode()));
    searchTerms.reindex(request);
  }
}
