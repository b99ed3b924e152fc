package org.interlend.circulation.hold;

import org.interlend.Actor;
import org.interlend.catalog.Item;

/** What happened to a hold: a CDI event, fired in the transaction of the step. */
public sealed interface HoldEvent {

  /**
   * A hold has been placed for a patron.
   *
   * @param by who placed the hold
   */
  record HoldPlaced(Hold hold, Actor by) implements HoldEvent {}

  /** A patron did not collect an item in time. */
  record HoldExpired(Hold hold) implements HoldEvent {}

  /**
   * An item is kept longer on the hold shelf, because its library was closed on the last day.
   * {@link Hold#heldUntil} is the new one.
   */
  record HeldUntilOpenDay(Hold hold) implements HoldEvent {}

  /**
   * A patron's hold has been canceled, or the patron no longer wants the item for which it waits.
   *
   * @param by who canceled the hold
   */
  record HoldCanceled(Hold hold, Actor by) implements HoldEvent {}

  /**
   * An item on the hold shelf is not there for the patron any more, and the hold waits for it or
   * for another copy.
   */
  record HoldDelayed(Hold hold) implements HoldEvent {}

  /** An item is on the hold shelf where its patron collects it. */
  record HeldForPickup(Hold hold) implements HoldEvent {}

  /** An item is still on the hold shelf, and its last day there is near. */
  record PickupReminderDue(Hold hold) implements HoldEvent {}

  /**
   * An item that was put on the hold shelf by mistake is taken from it. Fired before the hold
   * changes.
   */
  record HeldForPickupUndone(Hold hold) implements HoldEvent {}

  /** An item that was lent from the hold shelf by mistake is on it again. */
  record HeldForPickupAgain(Hold hold) implements HoldEvent {}

  /**
   * A hold on a title has got another copy, which was free first.
   *
   * @param before the copy for which it waited until now
   * @param by who has the other copy at the desk
   */
  record HoldCopyChanged(Item before, Actor by) implements HoldEvent {}
}
