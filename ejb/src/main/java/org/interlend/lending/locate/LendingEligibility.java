package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;

/** Checks whether an item may be lent to a partner. */
@ApplicationScoped
public class LendingEligibility {

  @Inject private LendingRequests requests;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private TermsSelection terms;
  @Inject private Catalog catalog;

  /**
   * @throws WorkflowException ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN; ITEM_HELD_FOR_ANOTHER when it is for
   *     a patron or for another partner
   */
  public void refuse(LendingRequest request, LocalItem item) {
    refuseOnLoan(item);
    requireMayLeave(item);
    refuseClaimed(request, item, requests.claiming(item));
    passedOver(request, item, holds.next(item)).ifPresent(holdTransitions::waitAgain);
  }

  /**
   * @throws WorkflowException ITEM_NOT_FOR_LOAN when the item is for use in the library
   */
  void requireMayLeave(LocalItem item) {
    refuseStaying(item, terms.mayLeave(item));
  }

  static void refuseOnLoan(LocalItem item) {
    if (item.status() == ItemStatus.ON_LOAN) {
      throw new WorkflowException(LendingReason.LOCAL_ITEM_ON_LOAN, item.barcode());
    }
  }

  static void refuseStaying(LocalItem item, boolean circulates) {
    if (!circulates) {
      throw new WorkflowException(LendingReason.ITEM_MAY_NOT_LEAVE, item.barcode());
    }
  }

  /**
   * @param claiming the request for which the item is being prepared
   * @throws WorkflowException ITEM_HELD_FOR_ANOTHER when that is another one
   */
  public static void refuseClaimed(
      LendingRequest request, LocalItem item, Optional<LendingRequest> claiming) {
    claiming
        .filter(other -> other != request)
        .ifPresent(
            other -> {
              throw new WorkflowException(
                  LendingReason.ITEM_CLAIMED,
                  item.barcode(),
                  other.externalId(),
                  other.partner().name());
            });
  }

  /**
   * Whether a hold on the item may wait. A hold placed after the copy was chosen waits for its
   * return.
   *
   * @param first the next hold on the item
   * @return the hold if its patron waits until the partner returns the item
   */
  static Optional<Hold> passedOver(LendingRequest request, LocalItem item, Optional<Hold> first) {
    boolean chosen = request.status() == LendingStatus.BEING_PROCESSED && request.item() == item;
    Optional<Hold> hold = first.filter(next -> next.hasItem() || !chosen);
    if (hold.isPresent() && !request.partner().lending().lendHeldItems()) {
      throw new WorkflowException(LendingReason.ITEM_WANTED_BY_PATRON, item.barcode());
    }
    return hold;
  }

  /**
   * The item of this library that staff name by its number.
   *
   * @throws WorkflowException UNKNOWN_ITEM
   */
  public LocalItem ownItem(String scanned) {
    return catalog.scannedOwn(scanned).orElseThrow(() -> unknown(scanned));
  }

  public static WorkflowException unknown(String barcode) {
    return new WorkflowException(LendingReason.UNKNOWN_OWN_ITEM, barcode);
  }
}
