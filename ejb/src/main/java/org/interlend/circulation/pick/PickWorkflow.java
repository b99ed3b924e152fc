package org.interlend.circulation.pick;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;

/**
 * The pick list's actions: printing slips for all picks, and the other actions for picks with a
 * patron's hold. {@code lending.LendingPickWorkflow} has those for partners.
 */
@Stateless
public class PickWorkflow {

  @Inject private PickList picks;
  @Inject private MoveRequests moves;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private HoldCopyReplacement holdCopyReplacement;
  @Inject private PickDeadlines times;
  @Inject private Institutions institutions;
  @Inject private Clock clock;
  @Inject private Event<PickSlipPrinted> printed;

  /**
   * Records that pick slips are printed.
   *
   * @return those that are still to be fetched, in the order of the shelves
   */
  public List<Pick> print(Collection<Pick.Key> keys, Actor by) {
    List<Pick> still = picks.find(keys);
    for (Pick pick : still) {
      if (pick.move() == null) {
        pick.hold().printed(clock.instant());
      } else {
        pick.move().printed(clock.instant());
        printed.fire(new PickSlipPrinted(pick.move(), by));
      }
    }
    return still;
  }

  /**
   * The copy is not on its shelf. The hold gets another copy if there is one; else it waits in case
   * the copy is found.
   *
   * @return the copy to fetch for this hold instead
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is no longer to be fetched
   */
  public Optional<LocalItem> markMissing(long holdId) {
    Hold hold = waiting(holdId);
    LocalItem lost = (LocalItem) hold.item();
    holdCopyReplacement.missing(lost);
    return Optional.of(hold.item()).filter(now -> now != lost).map(LocalItem.class::cast);
  }

  /**
   * Another copy is fetched instead of this one.
   *
   * @return the other copy
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is no longer to be fetched;
   *     ITEM_NOT_FOR_LOAN when there is no other
   */
  public LocalItem skip(long holdId) {
    Hold hold = waiting(holdId);
    LocalItem copy =
        holdCopyReplacement
            .next(hold)
            .orElseThrow(
                () ->
                    new WorkflowException(
                        CirculationReason.NO_OTHER_COPY,
                        hold.item().barcode(),
                        hold.item().title(),
                        hold.patron().fullName()));
    holdCopyReplacement.take(hold, copy);
    return copy;
  }

  /**
   * Handles an item that staff have not fetched in time. Depending on the library's rule it counts
   * as missing, or another copy is fetched; without another copy it stays on the list, overdue. An
   * item for which the search goes on is left.
   *
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is no longer to be fetched
   */
  public void expire(long holdId) {
    Hold hold = waiting(holdId);
    if (!hold.isNotFetched(institutions.today())) {
      return;
    }
    if (hold.item().currentLibrary().patronPicks().missingAfter()) {
      markMissing(holdId);
    } else {
      holdCopyReplacement.next(hold).ifPresent(copy -> holdCopyReplacement.take(hold, copy));
    }
  }

  /**
   * The patron no longer needs the item; it stays on its shelf.
   *
   * @param by who cancels the hold
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is no longer to be fetched
   */
  public Hold cancel(long holdId, Actor by) {
    Hold hold = waiting(holdId);
    holdTransitions.cancel(hold, by);
    return hold;
  }

  /**
   * Sets the last day on which staff search for the item.
   *
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is no longer to be fetched;
   *     INVALID_DATA for a day that is past
   */
  public void lookUntil(long holdId, LocalDate lastDay) {
    Hold hold = waiting(holdId);
    times.requireNotPast(lastDay, hold.item().title());
    hold.pickBy(lastDay);
  }

  /** The hold for which the item is to be fetched: no partner and no other patron comes first. */
  private Hold waiting(long holdId) {
    Hold hold = holds.get(holdId);
    boolean onShelf = hold.item().status() == ItemStatus.AVAILABLE;
    if (hold.status() != HoldStatus.WAITING || !onShelf) {
      throw new WorkflowException(
          onShelf ? CirculationReason.PICK_HOLD_CLOSED : CirculationReason.PICK_ITEM_GONE,
          hold.item().barcode(),
          hold.patron().fullName(),
          onShelf ? hold.status().reference() : hold.item().status().referenceWithin());
    }
    boolean othersFirst =
        moves.open(hold.item()).isPresent()
            || holds.next(hold.item()).filter(first -> first != hold).isPresent();
    if (othersFirst) {
      throw new WorkflowException(
          CirculationReason.PICK_COMES_LATER, hold.item().barcode(), hold.patron().fullName());
    }
    return hold;
  }
}
