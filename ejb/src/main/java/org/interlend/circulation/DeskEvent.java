package org.interlend.circulation;

import java.time.Instant;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;

/**
 * What happened to an item at a desk, or to its loan or hold: a CDI event, fired in the transaction
 * of the step. The request of a borrowed item, or of one that is lent to a partner, moves with it.
 * {@code by} is who did it, where the event says so.
 */
public sealed interface DeskEvent {

  Item item();

  /** A desk has scanned an expected item for the first time. */
  record ItemArrived(Item item, Actor by) implements DeskEvent {}

  /**
   * A desk has scanned a missing item, and it has its next step: to a hold, or to its shelf.
   * Observers may place a move request for it. Or it has been lent to a partner.
   */
  record ItemFound(Item item, Actor by) implements DeskEvent {}

  /** Staff cannot find an item where it should be. */
  record ItemMissing(Item item, Actor by) implements DeskEvent {}

  /** Staff have sent a borrowed item back to its partner. */
  record ItemSentBack(Item item, Actor by) implements DeskEvent {}

  /** Staff have discarded a copy on paper that its patron has not collected. */
  record ItemDiscarded(Item item, Actor by) implements DeskEvent {}

  /** Something about a loan. */
  sealed interface OfLoan extends DeskEvent {

    Loan loan();

    @Override
    default Item item() {
      return loan().item();
    }
  }

  /** A desk has lent an item. */
  record ItemLent(Loan loan, Actor by) implements OfLoan {}

  /**
   * Staff have lent an item to a patron who may not borrow.
   *
   * @param reason why, in their words
   */
  record BlockOverruled(Loan loan, String reason) implements OfLoan {}

  /** A desk has checked in an item. */
  record ItemReturned(Loan loan, Actor by) implements OfLoan {}

  /** A desk undoes a loan that it has made by mistake. The loan is deleted afterwards. */
  record LoanUndone(Loan loan, Actor by) implements OfLoan {}

  /** A desk undoes a return: the patron still has the item. */
  record ReturnUndone(Loan loan, Actor by) implements OfLoan {}

  /** Staff have set another due date for a running loan. */
  record DueDateChanged(Loan loan, Actor by) implements OfLoan {}

  /**
   * The renewal of a borrowed item is requested, which the lender decides. The borrowing side asks
   * the lender, or throws a WorkflowException to refuse.
   *
   * @param desiredDueAt the due date by the library's own terms
   * @param by who requests it: the patron, or staff
   */
  record RenewalRequested(Loan loan, Instant desiredDueAt, Actor by) implements OfLoan {}

  /** A decision of staff about a hold. */
  sealed interface OfHold extends DeskEvent {

    Hold hold();

    @Override
    default Item item() {
      return hold().item();
    }
  }

  /** The item is kept on the hold shelf until another day. */
  record HoldExtended(Hold hold, Actor by) implements OfHold {}

  /** The patron no longer needs the item on the hold shelf. */
  record HoldGivenUp(Hold hold, Actor by) implements OfHold {}
}
