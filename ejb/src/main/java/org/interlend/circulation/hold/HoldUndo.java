package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.CirculationReason;

/** Keeps what the step of a loan does to holds, and undoes it. */
@ApplicationScoped
@Transactional
public class HoldUndo {

  @Inject private EntityManager em;
  @Inject private Holds holds;
  @Inject private TitleHolds titleHolds;
  @Inject private PickDeadlines pickDeadlines;
  @Inject private Event<HoldEvent> events;

  /** A hold before the step of a loan: its status, and the copy that it was for. */
  public record Former(Hold hold, HoldStatus status, Item copy) {

    public static Former of(Hold hold) {
      return new Former(hold, hold.status(), hold.item());
    }
  }

  /** Keeps what the hold was before the step of the loan. */
  public void remember(Former former, Loan loan) {
    former.hold().changed(new HoldSnapshot(loan.id(), former.status(), former.copy().id()));
  }

  /** The loan that filled a patron's holds is undone. */
  public void lent(Loan loan, Actor by) {
    for (Hold hold : changedBy(loan)) {
      undo(hold, by);
      if (hold.status() == HoldStatus.ON_HOLD_SHELF) {
        events.fire(new HoldEvent.HeldForPickupAgain(hold));
      }
    }
    searchBegins(loan.item());
  }

  /** On its shelf again, the item is to be fetched also for a hold that came during the loan. */
  private void searchBegins(Item item) {
    if (item.status() == ItemStatus.AVAILABLE) {
      holds
          .next(item)
          .filter(hold -> hold.pickBy() == null)
          .ifPresent(hold -> hold.pickBy(pickDeadlines.forPatron(item)));
    }
  }

  /**
   * The return that brought an item for a hold is undone. A hold that has ended since stays so.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the item is kept for another hold now, or the
   *     patron has been told
   */
  public void returned(Loan loan, Actor by) {
    List<Hold> changed = changedBy(loan);
    if (holds.of(loan.item()).stream()
        .anyMatch(hold -> hold.hasItem() && !changed.contains(hold))) {
      throw new WorkflowException(
          CirculationReason.UNDO_AFTER_NEXT_STEP,
          loan.barcode(),
          loan.item().status().referenceWithin());
    }
    for (Hold hold : changed) {
      if (hold.hasItem()) {
        events.fire(new HoldEvent.HeldForPickupUndone(hold));
        undo(hold, by);
      }
    }
  }

  /**
   * The receipt of a borrowed item is undone: its hold waits for it again, and the next receipt
   * decides about a letter.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the patron has been told
   */
  public void received(TemporaryItem item) {
    holds
        .next(item)
        .filter(Hold::hasItem)
        .ifPresent(
            hold -> {
              events.fire(new HoldEvent.HeldForPickupUndone(hold));
              hold.waitsAgain();
              hold.notifyPatron(true);
            });
  }

  private List<Hold> changedBy(Loan loan) {
    return em.createQuery(
            """
            select h from Hold h
            where h.item = :item and h.before.loan = :loan order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("item", loan.item())
        .setParameter("loan", loan.id())
        .getResultList();
  }

  /** A hold on a title is for its former copy again if that one can be fetched. */
  private void undo(Hold hold, Actor by) {
    Long former = hold.undone().item();
    Item copy = former.equals(hold.item().id()) ? null : em.find(Item.class, former);
    if (copy != null && copy.status() == ItemStatus.AVAILABLE) {
      titleHolds.take(hold, copy, by);
      hold.pickBy(pickDeadlines.forPatron(copy));
    }
  }
}
