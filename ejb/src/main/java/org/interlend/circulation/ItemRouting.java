package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemHome;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.HoldUndo;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.institution.Library;

/** Determines the next step of an item at a desk. */
@ApplicationScoped
class ItemRouting {

  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private TitleHolds titleHolds;
  @Inject private HoldUndo holdUndo;
  @Inject private LenderDirectory lenders;

  /**
   * To the next hold on it or on its title, else to its shelf or its lender. A borrowed item whose
   * patron is not known yet stays at the desk.
   *
   * @param by who has it at the desk
   */
  NextStep from(Library library, Item item, Actor by) {
    return titleHolds
        .next(item, by)
        .map(next -> to(next.hold(), library))
        .orElseGet(() -> awaitsPatron(item) ? keep(item, library) : homeFrom(library, item));
  }

  /** With the patron of a borrowed item comes its first hold. */
  private boolean awaitsPatron(Item item) {
    boolean notLentYet =
        item.status() == ItemStatus.EXPECTED || item.status() == ItemStatus.IN_PROCESS;
    return notLentYet && item.home() instanceof ItemHome.WithPartner && holds.of(item).isEmpty();
  }

  private static NextStep keep(Item item, Library library) {
    item.inProcessAt(library);
    return NextStep.keepAtDesk();
  }

  /** The same with an item whose loan ends. What that does to a hold can be undone. */
  NextStep after(Loan loan, Library library, Actor by) {
    Optional<HoldUndo.Former> next = titleHolds.next(loan.item(), by);
    next.ifPresent(former -> holdUndo.remember(former, loan));
    return next.map(former -> to(former.hold(), library))
        .orElseGet(() -> homeFrom(library, loan.item()));
  }

  private NextStep to(Hold hold, Library library) {
    boolean there = hold.status() == HoldStatus.ON_HOLD_SHELF && hold.pickupLibrary() == library;
    return there ? hold.toHoldShelf() : holdTransitions.arrive(hold, library);
  }

  /** To its shelf or its lender, if necessary by way of the library that borrowed it. */
  NextStep homeFrom(Library library, Item item) {
    boolean atHome = item.status() == ItemStatus.AVAILABLE && item.currentLibrary() == library;
    if (!atHome && item.status() != ItemStatus.RETURNED_TO_PARTNER) {
      item.releasedAt(library);
    }
    if (item.status() == ItemStatus.IN_TRANSIT) {
      return NextStep.sendTo(item.currentLibrary().name());
    }
    if (item.status() == ItemStatus.TO_DISCARD) {
      return NextStep.discard();
    }
    return item.home() instanceof ItemHome.WithPartner home
        ? NextStep.sendBack(lender(item, home))
        : NextStep.reshelve(item.holding().location().name());
  }

  /** The partner itself while no lender is known. */
  private String lender(Item item, ItemHome.WithPartner home) {
    return lenders.lenderOf(item).orElseGet(() -> home.partner().name());
  }
}
