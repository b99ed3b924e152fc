package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.Hold;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Terms;

/** Why an item may not go out to a partner. */
@ApplicationScoped
class Obstacles {

  @Inject private LendingRequests requests;
  @Inject private Holds holds;
  @Inject private Terms terms;

  /**
   * @throws WorkflowProblem ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN; ITEM_HELD_FOR_ANOTHER when a patron or
   *     another partner is to have it
   */
  void refuse(LendingRequest request, LocalItem item) {
    if (item.status() == ItemStatus.ON_LOAN) {
      throw refusal(ProblemKind.ITEM_ON_LOAN, item, "Item %s is on loan".formatted(item.barcode()));
    }
    if (!terms.circulates(item, null)) {
      throw refusal(
          ProblemKind.ITEM_NOT_FOR_LOAN,
          item,
          "Item %s may not leave the library".formatted(item.barcode()));
    }
    requests
        .claiming(item)
        .filter(other -> other != request)
        .ifPresent(
            other -> {
              throw refusal(
                  ProblemKind.ITEM_HELD_FOR_ANOTHER,
                  item,
                  "Item %s is being made ready for request %s of %s"
                      .formatted(item.barcode(), other.externalId(), other.partner().name()));
            });
    refuseHeld(request, item);
  }

  /** Who asked after the copy had been chosen waits for its return. */
  private void refuseHeld(LendingRequest request, LocalItem item) {
    boolean chosen = request.status() == LendingStatus.BEING_PROCESSED && request.item() == item;
    Optional<Hold> hold = holds.next(item).filter(next -> next.hasItem() || !chosen);
    if (hold.isEmpty()) {
      return;
    }
    if (!request.partner().lending().lendHeldItems()) {
      throw refusal(
          ProblemKind.ITEM_HELD_FOR_ANOTHER,
          item,
          "A patron waits for item %s; it is not lent to partners now".formatted(item.barcode()));
    }
    holds.waitAgain(hold.get());
  }

  static WorkflowProblem unknown(String barcode) {
    return new WorkflowProblem(
        ProblemKind.UNKNOWN_ITEM,
        Subject.ITEM,
        barcode,
        "No item of ours has the barcode " + barcode);
  }

  private static WorkflowProblem refusal(ProblemKind kind, LocalItem item, String why) {
    return new WorkflowProblem(kind, Subject.ITEM, item.barcode(), why);
  }
}
