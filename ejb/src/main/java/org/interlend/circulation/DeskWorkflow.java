package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemHome;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.account.RequestFees;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.HoldUndo;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanDueDates;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/**
 * The circulation desk: check out, check in, renew and scan items, own and borrowed items alike.
 */
@Stateless
public class DeskWorkflow {

  @Inject private Catalog catalog;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private TitleHolds titleHolds;
  @Inject private HoldUndo holdUndo;
  @Inject private HoldShelfQueries shelves;
  @Inject private Loans loans;
  @Inject private LoanDueDates loanDueDates;
  @Inject private LoanClosing loanClosing;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private RequestFees fees;
  @Inject private LoansToPartners loansToPartners;
  @Inject private MoveRequests moves;
  @Inject private TermsSelection terms;
  @Inject private PatronBlockCheck patronBlockCheck;
  @Inject private ItemRouting itemRouting;
  @Inject private Event<DeskEvent> events;

  /**
   * Lends an item to a patron at the desk.
   *
   * @return the loan, with its due date and the reason for it
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED, UNKNOWN_ITEM,
   *     ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, UNKNOWN_CODE for the desk;
   *     INVALID_DATA or MISSING_DATA about a due date set by staff
   */
  public Loan lend(LendCommand command) {
    return lend(
        patrons.identify(command.patron()), catalog.item(command.barcode()), command.options());
  }

  /** The same for a patron and an item that are known, whatever other patron has the number. */
  public Loan lend(Patron patron, Item item, LendOptions options) {
    if (options.despiteBlock() == null) {
      patronBlockCheck.refuseBlocked(patron);
    }
    refuseWanted(item, moves.open(item));
    refuseNotForLoan(item, () -> terms.circulates(item, patron.group()));
    List<Hold> open = holds.open(item);
    Optional<Hold> next = open.stream().findFirst();
    refuseGoingBack(item, next, () -> comesLate(patron, item));
    Desk desk = options.desk() == null ? null : institutions.desk(options.desk());
    if (desk != null && next.filter(hold -> hold.isKeptAt(desk.library())).isEmpty()) {
      desk.library().requireActive();
    }
    ItemStatusSnapshot from = ItemStatusSnapshot.of(item);
    List<HoldUndo.Former> filled = new ArrayList<>();
    next.ifPresent(hold -> refuseOthers(hold, patron));
    open.stream().filter(hold -> hold.patron() == patron).forEach(hold -> filled.add(fill(hold)));
    titleHolds
        .find(patron, item.holding().bib())
        .filter(Hold::anyCopy)
        .filter(hold -> !hold.hasItem())
        .ifPresent(hold -> filled.add(fillBy(hold, item, options.by())));
    boolean blocked = patronBlockCheck.isBlocked(patron); // the loan itself may cost a fee
    Loan loan = handOut(item, patron, desk, options.due(), options.by());
    loan.lentFrom(from);
    filled.forEach(former -> holdUndo.remember(former, loan));
    if (blocked) {
      events.fire(new DeskEvent.BlockOverruled(loan, options.despiteBlock()));
    }
    return loan;
  }

  /**
   * Opens the loan without checking the patron, because a broker says that the patron already has
   * the item.
   *
   * @param desk the desk, or null for the library where the item is
   */
  public Loan handOut(Item item, Patron patron, Desk desk, Actor by) {
    return handOut(item, patron, desk, null, by);
  }

  private Loan handOut(Item item, Patron patron, Desk desk, DueDateByStaff staffDate, Actor by) {
    Library library = desk == null ? item.currentLibrary() : desk.library();
    if (item instanceof TemporaryItem) {
      fees.prepare(patron);
    }
    item.lent();
    ExplainedDueDate due = loanDueDates.due(item, patron, library, staffDate);
    Loan loan = loans.open(item, patron, library, due);
    events.fire(new DeskEvent.ItemLent(loan, by));
    return loan;
  }

  /**
   * Checks in an item that is on loan and returns its next step. A borrowed item goes back to its
   * partner, never to a shelf. An item lent to a partner is recorded as returned, although its
   * broker has yet to check it in.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, UNKNOWN_CODE for the desk
   */
  public CheckInResult checkIn(CheckInCommand command) {
    Item item = catalog.item(command.barcode());
    Loan loan = loans.requireRunning(item);
    Library library =
        command.desk() == null ? defaultLibrary(item) : institutions.desk(command.desk()).library();
    return checkIn(loan, library, command.by());
  }

  private CheckInResult checkIn(Loan loan, Library library, Actor by) {
    Item item = loan.item();
    if (loan.toPartner()) {
      loansToPartners.back(loan);
    }
    Optional<AccountEntry> fine = loanClosing.end(loan, LoanStatus.RETURNED, by);
    ItemStatusSnapshot from = ItemStatusSnapshot.of(item);
    NextStep next = itemRouting.after(loan, library, by);
    loan.returned(from, ItemStatusSnapshot.of(item));
    events.fire(new DeskEvent.ItemReturned(loan, by));
    return new CheckInResult(loan, next, fine);
  }

  /** The library where an item is checked in if the command names no desk. */
  private static Library defaultLibrary(Item item) {
    return item.home() instanceof ItemHome.WithPartner
        ? item.owningLibrary()
        : item.currentLibrary();
  }

  /**
   * The due date by the rules if the item were lent to the patron today, at its present library.
   *
   * @return with its explanation
   */
  public ExplainedDueDate expectedDueDate(Item item, Patron patron) {
    return loanDueDates.due(item, patron, item.currentLibrary());
  }

  /**
   * Records that staff send a borrowed item back to its partner.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE for an own item, or one that is not to be
   *     returned
   */
  public void sendBack(String barcode, Actor by) {
    Item item = catalog.item(barcode);
    if (!(item instanceof TemporaryItem borrowed)) {
      throw new WorkflowException(CirculationReason.ITEM_IS_OWN, barcode);
    }
    if (item.status() == ItemStatus.ON_LOAN) {
      throw new WorkflowException(CirculationReason.SCANNED_ITEM_ON_LOAN, item.barcode());
    }
    if (item.status() != ItemStatus.TO_RETURN_TO_PARTNER) {
      throw new WorkflowException(
          CirculationReason.ITEM_NOT_TO_BE_SENT_BACK, barcode, item.status().referenceWithin());
    }
    borrowed.sentBack();
    events.fire(new DeskEvent.ItemSentBack(item, by));
  }

  /**
   * Renews a loan. For an own item the terms of use decide; for a borrowed one the lender decides,
   * and the loan stays as it is until then.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, NOT_RENEWABLE, PATRON_BLOCKED,
   *     RENEWALS_USED_UP, ITEM_ON_HOLD; ILLEGAL_MOVE when another loan is meant; PARTNER_INCOMPLETE
   *     when the lender cannot be asked
   */
  public LoanRenewalResult renew(RenewCommand command) {
    Item item = catalog.item(command.barcode());
    Loan loan = loans.requireRunning(item, command.loan());
    if (!item.renewable()) {
      throw new WorkflowException(CirculationReason.ITEM_NOT_RENEWABLE, item.barcode());
    }
    if (loan.toPartner()) {
      throw new WorkflowException(
          CirculationReason.RENEWAL_OF_PARTNERS_LOAN, item.barcode(), loan.partner().name());
    }
    patronBlockCheck.refuseBlocked(loan.patron(), command.by());
    if (item.home() instanceof ItemHome.WithPartner) {
      events.fire(
          new DeskEvent.RenewalRequested(loan, loanDueDates.desiredDueDate(loan), command.by()));
      return new LoanRenewalResult(loan, true);
    }
    refuseWhileOthersWait(loan);
    replacementCharges.mayEnd(loan);
    loanDueDates.renew(loan);
    replacementCharges.loanGoesOn(loan);
    return new LoanRenewalResult(loan, false);
  }

  /**
   * Sets another due date for a patron's loan. The lender of a borrowed item is not asked: a day
   * after the lender's needs a reason.
   *
   * @return the loan, with its new due date
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE for a partner's loan, or
   *     when another loan is meant; INVALID_DATA or MISSING_DATA about the day
   */
  public Loan changeDueDate(ChangeDueDateCommand command) {
    Loan loan = loans.requireRunning(catalog.item(command.barcode()), command.loan());
    if (loan.toPartner()) {
      throw new WorkflowException(
          CirculationReason.DUE_DATE_OF_PARTNERS_LOAN, loan.barcode(), loan.partner().name());
    }
    replacementCharges.mayEnd(loan);
    loanDueDates.changeDueDate(loan, command.due());
    replacementCharges.loanGoesOn(loan);
    events.fire(new DeskEvent.DueDateChanged(loan, command.by()));
    return loan;
  }

  private void refuseWhileOthersWait(Loan loan) {
    if (holds.open(loan.item()).stream().anyMatch(hold -> hold.patron() != loan.patron())) {
      throw new WorkflowException(CirculationReason.ANOTHER_PATRON_WAITS, loan.barcode());
    }
  }

  /**
   * Scans an item that is not on loan and returns its next step: the hold shelf, another library,
   * or its own shelf. An expected item is thereby received; an item with a move request goes to the
   * desk first.
   *
   * @throws WorkflowException UNKNOWN_ITEM, UNKNOWN_CODE for the desk; ILLEGAL_MOVE when the item
   *     is on loan
   */
  public NextStep scanIn(ScanInCommand command) {
    Item item = catalog.item(command.barcode());
    Desk desk = institutions.desk(command.desk());
    Library library = desk.library();
    switch (item.status()) {
      case ON_LOAN -> {
        return loans
            .running(item)
            .filter(Loan::toPartner)
            .map(loan -> checkIn(loan, library, command.by()).nextStep())
            .orElseThrow(
                () ->
                    new WorkflowException(CirculationReason.SCANNED_ITEM_ON_LOAN, item.barcode()));
      }
      case EXPECTED -> {
        NextStep next = itemRouting.from(library, item, command.by());
        events.fire(new DeskEvent.ItemArrived(item, command.by()));
        return next;
      }
      case TO_RETURN_TO_PARTNER, RETURNED_TO_PARTNER, TO_DISCARD -> {
        return itemRouting.homeFrom(library, item);
      }
      case MISSING -> {
        loanClosing.found(item, command.by());
        NextStep next = itemRouting.from(library, item, command.by());
        events.fire(new DeskEvent.ItemFound(item, command.by()));
        return moves.nextStep(item, desk, command.by()).orElse(next);
      }
      default -> {
        return moves
            .nextStep(item, desk, command.by())
            .orElseGet(() -> itemRouting.from(library, item, command.by()));
      }
    }
  }

  /** The next step of an item that is at a library now, without a scan at a desk. */
  public NextStep route(Item item, Library at, Actor by) {
    return itemRouting.from(at, item, by);
  }

  static void refuseWanted(Item item, Optional<MoveRequest> open) {
    open.ifPresent(
        move -> {
          throw new WorkflowException(
              CirculationReason.ITEM_GOES_TO_PARTNER,
              item.barcode(),
              move.partner().name(),
              move.reference());
        });
  }

  /**
   * @param circulates whether the terms of use let it leave the library, evaluated only if needed
   */
  static void refuseNotForLoan(Item item, BooleanSupplier circulates) {
    switch (item.status()) {
      case ON_LOAN -> throw new WorkflowException(CirculationReason.ITEM_ON_LOAN, item.barcode());
      case EXPECTED ->
          throw new WorkflowException(CirculationReason.ITEM_NOT_RECEIVED, item.barcode());
      case RETURNED_TO_PARTNER ->
          throw new WorkflowException(CirculationReason.ITEM_GOES_BACK, item.barcode());
      default -> {
        if (!circulates.getAsBoolean()) {
          throw new WorkflowException(CirculationReason.ITEM_FOR_USE_IN_LIBRARY, item.barcode());
        }
      }
    }
  }

  /**
   * A borrowed item on its way that no one waits for is on its way back to its partner. One that is
   * to be sent back is lent only to the patron who has not collected it.
   */
  static void refuseGoingBack(Item item, Optional<Hold> next, BooleanSupplier comesLate) {
    boolean goesBack =
        item.status().isToBeCleared()
            ? !comesLate.getAsBoolean()
            : item instanceof TemporaryItem
                && item.status() == ItemStatus.IN_TRANSIT
                && next.isEmpty();
    if (goesBack) {
      throw new WorkflowException(CirculationReason.ITEM_GOES_BACK, item.barcode());
    }
  }

  private boolean comesLate(Patron patron, Item item) {
    return shelves
        .uncollected(item.barcode())
        .filter(hold -> patron.equals(hold.patron()))
        .isPresent();
  }

  /** The patron takes this copy of the title, and no longer waits for the other one. */
  private HoldUndo.Former fillBy(Hold hold, Item copy, Actor by) {
    HoldUndo.Former former = HoldUndo.Former.of(hold);
    titleHolds.take(hold, copy, by);
    holdTransitions.filled(hold);
    return former;
  }

  private HoldUndo.Former fill(Hold hold) {
    HoldUndo.Former former = HoldUndo.Former.of(hold);
    holdTransitions.filled(hold);
    return former;
  }

  static void refuseOthers(Hold hold, Patron patron) {
    if (hold.patron() != patron) {
      throw new WorkflowException(CirculationReason.ITEM_HELD_FOR_ANOTHER, hold.item().barcode());
    }
  }
}
