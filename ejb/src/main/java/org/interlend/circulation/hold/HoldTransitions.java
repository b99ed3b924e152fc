package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.LenderDueDates;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;

/** Places holds, fills the hold shelf and ends holds, for the workflows. */
@ApplicationScoped
@Transactional
public class HoldTransitions {

  @Inject private EntityManager em;
  @Inject private Holds holds;
  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private PickDeadlines times;
  @Inject private LenderDueDates lenderDueDates;
  @Inject private Event<HoldEvent> events;
  @Inject private Clock clock;

  /** Places a hold. The item stays where it is until {@link #arrive}. */
  public Hold place(HoldInput input) {
    Hold hold = new Hold(input, clock.instant());
    em.persist(hold);
    if (input.item() instanceof LocalItem own) {
      if (own.status() == ItemStatus.AVAILABLE) {
        searchBegins(hold);
      }
      // A concurrent transaction that lends or allocates the item must fail.
      em.lock(own, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    events.fire(new HoldEvent.HoldPlaced(hold, input.by()));
    return hold;
  }

  /**
   * The held item is at a library: it goes to the hold shelf there, or is sent to the pickup
   * library.
   */
  public NextStep arrive(Hold hold, Library library) {
    Item item = hold.item();
    Library pickup = hold.pickupLibrary();
    if (pickup != library) {
      item.sentTo(pickup);
      hold.onItsWay();
      return NextStep.sendTo(pickup.name());
    }
    item.shelvedForHold(library);
    hold.onShelf(clock.instant(), heldUntil(hold));
    events.fire(new HoldEvent.HeldForPickup(hold));
    return hold.toHoldShelf();
  }

  /**
   * The patron collects the item at another library. From the hold shelf, or on its way to another
   * one, it goes there.
   *
   * @return what to do with an item that is on the hold shelf; empty for the others
   */
  public Optional<NextStep> collectAt(Hold hold, Library pickup) {
    boolean onShelf = hold.status() == HoldStatus.ON_HOLD_SHELF;
    hold.collectedAt(pickup);
    if (hold.hasItem()) {
      hold.item().sentTo(pickup);
      hold.onItsWay();
    }
    return onShelf ? Optional.of(NextStep.sendTo(pickup.name())) : Optional.empty();
  }

  /** The last day on the hold shelf, limited by the lender's due date. */
  private LocalDate heldUntil(Hold hold) {
    return period(hold).byTerms(shelfDays(hold), lenderDueDates.of(hold.item()));
  }

  private int shelfDays(Hold hold) {
    return terms(hold).holdShelfDays();
  }

  private TermsOfUse terms(Hold hold) {
    return terms.forLoan(hold.item().policy(), hold.patron().group());
  }

  private HoldShelfPeriod period(Hold hold) {
    return new HoldShelfPeriod(institutions.today(), OpeningCalendar.of(hold.pickupLibrary()));
  }

  /**
   * The lender has changed the due date: on the hold shelf the item waits no longer than that
   * allows. The patron is told of the earlier day.
   */
  public void lenderDateChanged(Item item) {
    holds
        .next(item)
        .filter(hold -> hold.status() == HoldStatus.ON_HOLD_SHELF)
        .ifPresent(
            hold -> keep(hold, period(hold).limited(hold.heldUntil(), lenderDueDates.of(item))));
  }

  /**
   * The lender's due date had been entered wrongly. On the hold shelf the item waits as long as by
   * the terms of use from the day on which it came there, or until a later day that staff chose,
   * and no longer than the lender's date allows. The patron is told of an earlier day.
   */
  public void lenderDateCorrected(Item item) {
    holds
        .next(item)
        .filter(hold -> hold.status() == HoldStatus.ON_HOLD_SHELF)
        .ifPresent(hold -> keep(hold, period(hold).limited(wanted(hold), lenderDueDates.of(item))));
  }

  private LocalDate wanted(Hold hold) {
    LocalDate since = institutions.day(hold.onShelfSince());
    LocalDate byTerms =
        OpeningCalendar.of(hold.pickupLibrary()).afterOpenDays(since, shelfDays(hold));
    return byTerms.isAfter(hold.heldUntil()) ? byTerms : hold.heldUntil();
  }

  /**
   * Keeps an item on the hold shelf until another day. The patron is told of an earlier one.
   *
   * @param chosen as staff choose it; not past, and not after the lender's due date
   * @return the last day, on which the library is open
   */
  public LocalDate keepUntil(Hold hold, LocalDate chosen) {
    LocalDate day = period(hold).chosen(chosen, hold.item().lenderDueAt().map(institutions::day));
    keep(hold, day);
    return day;
  }

  private void keep(Hold hold, LocalDate day) {
    boolean earlier = day.isBefore(hold.heldUntil());
    hold.keptUntil(day);
    if (earlier) {
      events.fire(new HoldEvent.HeldForPickup(hold));
      remindedByThat(hold);
    }
  }

  /** The letter about an earlier day that is near is also the reminder of it. */
  private void remindedByThat(Hold hold) {
    LocalDate since = institutions.day(hold.onShelfSince());
    if (hold.isReminderDue(institutions.today(), terms(hold).pickupReminderDays(), since)) {
      hold.pickupReminded();
    }
  }

  /**
   * The last day on the hold shelf is past. If the library was closed then, the item is kept until
   * the next open day; the patron is not told of more time. Otherwise the hold expires.
   */
  void notCollected(Hold hold) {
    LocalDate day = period(hold).kept(hold.heldUntil(), lenderDueDates.of(hold.item()));
    hold.keptUntilOpenDay(day);
    if (hold.isNotCollected(institutions.today())) {
      expire(hold);
    } else {
      events.fire(new HoldEvent.HeldUntilOpenDay(hold));
    }
  }

  /** Expires the hold. The item stays on the shelf until staff clear it. */
  public void expire(Hold hold) {
    hold.expired(clock.instant());
    hold.item().markForReturn();
    events.fire(new HoldEvent.HoldExpired(hold));
  }

  /**
   * The patron no longer needs the item. On the shelf it stays until staff clear it.
   *
   * @param by who cancels the hold
   */
  public void cancel(Hold hold, Actor by) {
    hold.canceled(clock.instant());
    hold.item().markForReturn();
    waitsNoLonger(hold, hold.item());
    events.fire(new HoldEvent.HoldCanceled(hold, by));
  }

  /**
   * The hold does not wait for the item any more. If that is on its shelf, the days to search for
   * it begin for the next patron.
   */
  public void waitsNoLonger(Hold gone, Item item) {
    if (item.status() == ItemStatus.AVAILABLE) {
      holds.next(item).filter(gone::isBefore).ifPresent(this::searchBegins);
    }
  }

  /** The item stays on its shelf: the days to search for it begin for the patron who waits. */
  public void staysOnShelf(LocalItem item) {
    holds.next(item).ifPresent(this::searchBegins);
  }

  private void searchBegins(Hold hold) {
    hold.pickBy(times.forPatron(hold.item()));
  }

  /** The item is missing or given elsewhere first; the patron waits for it again. */
  public void waitAgain(Hold hold) {
    boolean ready = hold.status() == HoldStatus.ON_HOLD_SHELF;
    hold.waitsAgain();
    if (ready) {
      events.fire(new HoldEvent.HoldDelayed(hold));
    }
  }

  /**
   * The patron no longer wants the item that the hold waits for.
   *
   * @param by the job that notices it
   */
  void noLongerWanted(Hold hold, Actor by) {
    hold.expired(clock.instant());
    waitsNoLonger(hold, hold.item());
    events.fire(new HoldEvent.HoldCanceled(hold, by));
  }

  /** Sends the item to the next hold, else to its own library. */
  public void sendHome(LocalItem item) {
    Optional<Hold> next = holds.next(item);
    if (next.isPresent()) {
      item.sentTo(next.get().pickupLibrary());
      next.get().onItsWay();
    } else {
      item.sentHome();
    }
  }

  /** The patron has borrowed the item. */
  public void filled(Hold hold) {
    hold.filled(clock.instant());
  }

  /** Cancels all open holds on an item that their patrons will not get. */
  public void cancelAll(Item item, Actor by) {
    end(item).forEach(hold -> events.fire(new HoldEvent.HoldCanceled(hold, by)));
  }

  /**
   * Ends all open holds on an item. The caller tells the patrons.
   *
   * @return the holds that were open
   */
  public List<Hold> end(Item item) {
    List<Hold> open = holds.open(item);
    open.forEach(hold -> hold.canceled(clock.instant()));
    return open;
  }
}
