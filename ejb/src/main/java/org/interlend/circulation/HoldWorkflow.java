package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldInput;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.pick.HoldCopyReplacement;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/** Places and cancels holds, and maintains the hold shelf. */
@Stateless
public class HoldWorkflow {

  @Inject private Catalog catalog;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private PatronBlockCheck patronBlockCheck;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private HoldCopyReplacement holdCopyReplacement;
  @Inject private PickDeadlines times;
  @Inject private Loans loans;
  @Inject private TermsSelection terms;
  @Inject private ItemRouting itemRouting;
  @Inject private DeskWorkflow desk;
  @Inject private Event<DeskEvent> events;

  /**
   * Places a hold on an own item; it is kept as soon as it is free and scanned. The same hold again
   * changes nothing.
   *
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED, UNKNOWN_ITEM,
   *     UNKNOWN_CODE for an unknown or inactive library; ITEM_NOT_FOR_LOAN for a partner's item;
   *     ITEM_ON_LOAN when the patron has it
   */
  public Hold place(PlaceHoldCommand command) {
    Patron patron = patrons.identify(command.patron());
    patronBlockCheck.refuseBlocked(patron);
    Item item = catalog.item(command.barcode());
    Library pickup =
        command.pickupLibrary() == null
            ? item.owningLibrary()
            : institutions.library(command.pickupLibrary());
    Optional<Hold> known = holds.open(item, patron);
    if (known.isPresent()) {
      return known.get();
    }
    pickup.requireActive();
    if (item instanceof TemporaryItem || !terms.circulates(item, patron.group())) {
      throw new WorkflowException(
          item instanceof TemporaryItem
              ? CirculationReason.ITEM_BORROWED_FOR_ONE
              : CirculationReason.ITEM_NOT_FOR_HOLDS,
          item.barcode());
    }
    if (loans.running(item).filter(loan -> loan.patron() == patron).isPresent()) {
      throw new WorkflowException(CirculationReason.ITEM_ON_LOAN_TO_PATRON, item.barcode());
    }
    return holdTransitions.place(new HoldInput(item, patron, pickup, command.by()));
  }

  /**
   * Cancels a patron's hold on an own item. An item in transit goes back to its shelf from the desk
   * where it is scanned next.
   *
   * @param by who cancels it
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, UNKNOWN_ITEM; UNKNOWN_REQUEST when
   *     the patron has no hold on it; ITEM_NOT_FOR_LOAN for a borrowed item, whose request must be
   *     canceled instead
   */
  public Hold cancel(String patronId, String barcode, Actor by) {
    Hold hold = get(patrons.identify(patronId), barcode);
    holdTransitions.cancel(hold, by);
    return hold;
  }

  /**
   * A patron's open hold on an own item, or on its title if the item is the copy it waits for.
   *
   * @throws WorkflowException UNKNOWN_ITEM; UNKNOWN_REQUEST when the patron has no hold on it;
   *     ITEM_NOT_FOR_LOAN for a borrowed item, about whose request the hold is
   */
  public Hold get(Patron patron, String barcode) {
    Item item = catalog.item(barcode);
    if (item instanceof TemporaryItem) {
      throw new WorkflowException(CirculationReason.HOLD_OF_BORROWING_REQUEST, item.barcode());
    }
    return holds
        .open(item, patron)
        .orElseThrow(
            () -> new WorkflowException(CirculationReason.NO_HOLD_OF_PATRON, item.barcode()));
  }

  /**
   * Changes the last day of an item on the hold shelf. It is a day on which the pickup library is
   * open.
   *
   * @param lastDay the last day that staff choose
   * @return the last day it is kept
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not on the shelf;
   *     INVALID_DATA for a day that is past, or after the lender's due date
   */
  public LocalDate keepUntil(long holdId, LocalDate lastDay, Actor by) {
    Hold hold = onShelf(holdId);
    times.requireNotPast(lastDay, hold.item().title());
    hold.item()
        .lenderDueAt()
        .map(institutions::day)
        .filter(lastDay::isAfter)
        .ifPresent(
            lenderDay -> {
              throw new WorkflowException(
                  CirculationReason.LAST_DAY_AFTER_LENDERS_DATE,
                  lastDay,
                  hold.item().title(),
                  hold.item().barcode(),
                  lenderDay);
            });
    LocalDate kept = holdTransitions.keepUntil(hold, lastDay);
    events.fire(new DeskEvent.HoldExtended(hold, by));
    return kept;
  }

  /**
   * The patron no longer needs an item on the hold shelf.
   *
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE when it is not on the shelf
   */
  public void cancelOnShelf(long holdId, Actor by) {
    Hold hold = onShelf(holdId);
    holdTransitions.cancel(hold, by);
    events.fire(new DeskEvent.HoldGivenUp(hold, by));
  }

  /**
   * Staff cannot find an item on the hold shelf. Holds on a missing own copy get another one or
   * wait; those on a borrowed item are canceled.
   *
   * @throws WorkflowException CHANGED_MEANWHILE, ILLEGAL_MOVE; STEP_SWITCHED_OFF when the record of
   *     the partner lets no loss be reported
   */
  public void reportMissing(long holdId, Actor by) {
    Item item = onShelf(holdId).item();
    if (item instanceof LocalItem own) {
      holdCopyReplacement.missing(own);
    } else {
      holdTransitions.cancelAll(item, by);
      item.missing();
    }
    events.fire(new DeskEvent.ItemMissing(item, by));
  }

  /**
   * Clears an uncollected item from the hold shelf: to the next patron, to another library, to its
   * shelf, or back to its partner. A copy on paper is discarded.
   *
   * @return the next step; SEND_BACK_TO_PARTNER when it is recorded as sent back, DISCARD when its
   *     request is completed
   * @throws WorkflowException CHANGED_MEANWHILE; ILLEGAL_MOVE when it is still kept, or not on the
   *     shelf
   */
  public NextStep clear(long holdId, Actor by) {
    Hold hold = holds.get(holdId);
    Item item = hold.item();
    if (hold.status() == HoldStatus.ON_HOLD_SHELF) {
      refuseWhileKept(hold);
      holdTransitions.expire(hold);
    }
    boolean standsThere =
        item.status() == ItemStatus.ON_HOLD_SHELF || item.status().isToBeCleared();
    if (!standsThere) {
      throw new WorkflowException(
          CirculationReason.ITEM_OFF_HOLD_SHELF, item.barcode(), item.status().referenceWithin());
    }
    NextStep next = itemRouting.from(item.currentLibrary(), item, by);
    if (next.kind() == NextStep.Kind.SEND_BACK_TO_PARTNER) {
      desk.sendBack(item.barcode(), by);
    } else if (next.kind() == NextStep.Kind.DISCARD) {
      events.fire(new DeskEvent.ItemDiscarded(item, by));
    }
    return next;
  }

  private void refuseWhileKept(Hold hold) {
    if (!hold.heldUntil().isBefore(institutions.today())) {
      throw new WorkflowException(
          CirculationReason.ITEM_KEPT_FOR_PATRON,
          hold.item().barcode(),
          hold.patron().fullName(),
          hold.heldUntil());
    }
  }

  private Hold onShelf(long holdId) {
    Hold hold = holds.get(holdId);
    if (hold.status() != HoldStatus.ON_HOLD_SHELF) {
      throw new WorkflowException(
          CirculationReason.HOLD_OFF_SHELF, hold.item().barcode(), hold.status().reference());
    }
    return hold;
  }
}
