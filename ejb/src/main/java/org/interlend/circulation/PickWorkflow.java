package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Institutions;

/**
 * What is done about items that are to be fetched from their shelves: the slip for any of them, and
 * all else for those that patrons want.
 */
@Stateless
public class PickWorkflow {

  @PersistenceContext private EntityManager em;
  @Inject private PickList picks;
  @Inject private MoveRequests moves;
  @Inject private Holds holds;
  @Inject private OtherCopies otherCopies;
  @Inject private PickDeadlines times;
  @Inject private Institutions institutions;
  @Inject private Clock clock;
  @Inject private Event<PickSlipPrinted> printed;
  @Inject private Event<HoldCancelled> cancelled;

  /**
   * Slips for these are printed now.
   *
   * @return those that are still to be fetched, in the order of the shelves
   */
  public List<Pick> print(Collection<Pick.Key> keys, String by) {
    List<Pick> still = picks.find(keys);
    for (Pick pick : still) {
      if (pick.move() == null) {
        pick.hold().printed(clock.instant());
      } else {
        moves.printed(pick.move());
        printed.fire(new PickSlipPrinted(pick.move(), by));
      }
    }
    return still;
  }

  /**
   * The copy is not on its shelf. Whoever waits for it gets another copy where there is one, else
   * waits on, should it turn up.
   *
   * @return the copy that is fetched for this hold instead
   * @throws WorkflowProblem CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not to be fetched any more
   */
  public Optional<LocalItem> markMissing(long holdId) {
    Hold hold = waiting(holdId);
    Item lost = hold.item();
    lost.missing();
    for (Hold each : holds.of(lost)) {
      if (each.status() == HoldStatus.WAITING) {
        otherCopies.next(each).ifPresent(copy -> take(each, copy));
      }
    }
    return Optional.of(hold.item()).filter(now -> now != lost).map(LocalItem.class::cast);
  }

  /**
   * Another copy is fetched instead, whatever is the matter with this one.
   *
   * @return the other copy
   * @throws WorkflowProblem CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not to be fetched any more;
   *     ITEM_NOT_FOR_LOAN when there is no other
   */
  public LocalItem skip(long holdId) {
    Hold hold = waiting(holdId);
    LocalItem copy =
        otherCopies
            .next(hold)
            .orElseThrow(
                () ->
                    new WorkflowProblem(
                        ProblemKind.ITEM_NOT_FOR_LOAN,
                        Subject.ITEM,
                        hold.item().barcode(),
                        "No other copy of \"%s\" is on its shelf for %s: fetch this one, or mark it as missing"
                            .formatted(hold.item().title(), hold.patron().fullName())));
    take(hold, copy);
    return copy;
  }

  /**
   * Nobody has fetched it in time. By the library's rule it counts as missing, or another copy is
   * fetched; where there is none it stays on the list, overdue.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not to be fetched any more
   */
  public void giveUp(long holdId) {
    Hold hold = waiting(holdId);
    if (hold.item().at().patronPicks().missingAfter()) {
      markMissing(holdId);
    } else {
      otherCopies.next(hold).ifPresent(copy -> take(hold, copy));
    }
  }

  private void take(Hold hold, LocalItem copy) {
    em.lock(copy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    hold.fulfilledBy(copy);
    hold.pickBy(times.forPatron(copy));
    em.flush(); // the next one must not get the same copy
  }

  /**
   * The patron does not want it any more; it stays on its shelf.
   *
   * @param by who says so
   * @throws WorkflowProblem CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not to be fetched any more
   */
  public Hold cancel(long holdId, String by) {
    Hold hold = waiting(holdId);
    hold.cancelled(clock.instant());
    cancelled.fire(new HoldCancelled(hold, by));
    return hold;
  }

  /**
   * It is looked for until a day.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not to be fetched any more;
   *     INVALID_DATA for a day that is past
   */
  public void lookUntil(long holdId, LocalDate lastDay) {
    Hold hold = waiting(holdId);
    moves.requireNotPast(hold.item(), lastDay);
    hold.pickBy(lastDay);
  }

  private Hold waiting(long holdId) {
    Hold hold = holds.get(holdId);
    boolean onShelf = hold.item().status() == ItemStatus.AVAILABLE;
    if (hold.status() != HoldStatus.WAITING || !onShelf) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          hold.item().barcode(),
          "Item %s is not to be fetched for %s any more; %s"
              .formatted(
                  hold.item().barcode(),
                  hold.patron().fullName(),
                  onShelf
                      ? "the hold is " + hold.status().label().toLowerCase()
                      : "it is " + hold.item().status().label().toLowerCase()));
    }
    return hold;
  }
}
