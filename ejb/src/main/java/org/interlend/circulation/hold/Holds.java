package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.LenderDueDate;
import org.interlend.circulation.terms.LenderDueDates;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;

/** Places holds, fills the hold shelf and ends holds, for the workflows. */
@ApplicationScoped
@Transactional
public class Holds {

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private PickDeadlines times;
  @Inject private LenderDueDates lenderDueDates;
  @Inject private Event<HoldExpired> expired;
  @Inject private Event<HoldCanceled> canceled;
  @Inject private Event<HoldDelayed> delayed;
  @Inject private Clock clock;
  @Inject private Event<ItemHeldForPickup> held;
  @Inject private Event<HoldPlaced> placed;

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
    placed.fire(new HoldPlaced(hold, input.by()));
    return hold;
  }

  /** The next hold on an item: the one for which it is kept, or the one that has waited longest. */
  public Optional<Hold> next(Item item) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.patron
            where h.item = :item and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("item", item)
        .setParameter("open", HoldStatus.openStatuses())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The open holds on an item, oldest first. */
  public List<Hold> open(Item item) {
    return em.createQuery(
            """
            select h from Hold h
            where h.item = :item and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("item", item)
        .setParameter("open", HoldStatus.openStatuses())
        .getResultList();
  }

  /** The open hold of a patron on an item. */
  public Optional<Hold> open(Item item, Patron patron) {
    return open(item).stream().filter(hold -> hold.patron() == patron).findFirst();
  }

  /** The open holds of a patron, with their items. */
  public List<Hold> open(Patron patron) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.item join fetch h.item.holding
              join fetch h.item.holding.bib
              join fetch h.pickupLibrary
            where h.patron = :patron and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("patron", patron)
        .setParameter("open", HoldStatus.openStatuses())
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** How many holds of the patron are open, or were canceled after that time. */
  public long countOpenOrCanceledAfter(Patron patron, Instant time) {
    return em.createQuery(
            """
            select count(h) from Hold h where h.patron = :patron
              and (h.status in :open or h.status = :canceled and h.closedAt > :time)
            """,
            Long.class)
        .setParameter("patron", patron)
        .setParameter("open", HoldStatus.openStatuses())
        .setParameter("canceled", HoldStatus.CANCELED)
        .setParameter("time", time)
        .getSingleResult();
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
    held.fire(new ItemHeldForPickup(hold));
    return hold.toHoldShelf();
  }

  /** The last day on the hold shelf, limited by the lender's due date. */
  private LocalDate heldUntil(Hold hold) {
    LocalDate today = institutions.today();
    int days = terms.forLoan(hold.item().policy(), hold.patron().group()).holdShelfDays();
    return heldUntil(
        today, days, OpeningCalendar.of(hold.pickupLibrary()), lenderDueDates.of(hold.item()));
  }

  /**
   * The lender has changed the due date: on the hold shelf the item waits no longer than that
   * allows. The patron is told of the earlier day.
   */
  public void lenderDateChanged(Item item) {
    next(item)
        .filter(hold -> hold.status() == HoldStatus.ON_HOLD_SHELF)
        .ifPresent(
            hold ->
                keep(
                    hold,
                    limited(
                        hold.heldUntil(),
                        institutions.today(),
                        OpeningCalendar.of(hold.pickupLibrary()),
                        lenderDueDates.of(item))));
  }

  /**
   * Keeps an item on the hold shelf until another day. The patron is told of an earlier one.
   *
   * @param chosen as staff choose it; not past, and not after the lender's due date
   * @return the last day, on which the library is open
   */
  public LocalDate keepUntil(Hold hold, LocalDate chosen) {
    LocalDate day =
        heldUntil(
            chosen,
            institutions.today(),
            OpeningCalendar.of(hold.pickupLibrary()),
            hold.item().lenderDueAt().map(institutions::day));
    keep(hold, day);
    return day;
  }

  private void keep(Hold hold, LocalDate day) {
    boolean earlier = day.isBefore(hold.heldUntil());
    hold.keptUntil(day);
    if (earlier) {
      held.fire(new ItemHeldForPickup(hold));
    }
  }

  /**
   * @param days open days that the terms of use allow
   */
  static LocalDate heldUntil(
      LocalDate today, int days, OpeningCalendar calendar, Optional<LenderDueDate> lender) {
    return limited(calendar.afterOpenDays(today, days), today, calendar, lender);
  }

  private static LocalDate limited(
      LocalDate usual, LocalDate today, OpeningCalendar calendar, Optional<LenderDueDate> lender) {
    return lender
        .map(LenderDueDate::leaveBy)
        .filter(usual::isAfter)
        .map(calendar::openUntil)
        .map(last -> last.isBefore(today) ? today : last)
        .orElse(usual);
  }

  /**
   * The last day on the hold shelf that staff choose: if the library is closed then, the next open
   * day, or if the lender wants the item back before that, the last open one.
   *
   * @param lenderDay the lender's due date, not before the chosen day
   */
  static LocalDate heldUntil(
      LocalDate chosen, LocalDate today, OpeningCalendar calendar, Optional<LocalDate> lenderDay) {
    LocalDate open = calendar.openFrom(chosen);
    if (lenderDay.filter(open::isAfter).isEmpty()) {
      return open;
    }
    LocalDate before = calendar.openUntil(chosen);
    return before.isBefore(today) ? chosen : before;
  }

  /** Expires the hold. The item stays on the shelf until staff clear it. */
  public void expire(Hold hold) {
    hold.expired(clock.instant());
    hold.item().markForReturn();
    expired.fire(new HoldExpired(hold));
  }

  /**
   * The patron no longer needs the item. On the shelf it stays until staff clear it.
   *
   * @param by who cancels the hold; null for the patron
   */
  public void cancel(Hold hold, String by) {
    hold.canceled(clock.instant());
    hold.item().markForReturn();
    waitsNoLonger(hold, hold.item());
    canceled.fire(new HoldCanceled(hold, by));
  }

  /**
   * The hold does not wait for the item any more. If that is on its shelf, the days to search for
   * it begin for the next patron.
   */
  public void waitsNoLonger(Hold gone, Item item) {
    if (item.status() == ItemStatus.AVAILABLE) {
      next(item).filter(gone::isBefore).ifPresent(this::searchBegins);
    }
  }

  /** The item stays on its shelf: the days to search for it begin for the patron who waits. */
  public void staysOnShelf(LocalItem item) {
    next(item).ifPresent(this::searchBegins);
  }

  private void searchBegins(Hold hold) {
    hold.pickBy(times.forPatron(hold.item()));
  }

  /**
   * By its key.
   *
   * @throws WorkflowException CHANGED_MEANWHILE when it was deleted with its item
   */
  public Hold get(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold == null) {
      throw new WorkflowException(CirculationReason.HOLD_GONE);
    }
    return hold;
  }

  /** The item is missing or given elsewhere first; the patron waits for it again. */
  public void waitAgain(Hold hold) {
    boolean ready = hold.status() == HoldStatus.ON_HOLD_SHELF;
    hold.waitsAgain();
    if (ready) {
      delayed.fire(new HoldDelayed(hold));
    }
  }

  /**
   * The patron no longer wants the item that the hold waits for.
   *
   * @param by the job that notices it
   */
  void noLongerWanted(Hold hold, String by) {
    hold.expired(clock.instant());
    waitsNoLonger(hold, hold.item());
    canceled.fire(new HoldCanceled(hold, by));
  }

  /** Sends the item to the next hold, else to its own library. */
  public void sendHome(LocalItem item) {
    Optional<Hold> next = next(item);
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
  public void cancelAll(Item item, String by) {
    end(item).forEach(hold -> canceled.fire(new HoldCanceled(hold, by)));
  }

  /**
   * Ends all open holds on an item. The caller tells the patrons.
   *
   * @return the holds that were open
   */
  public List<Hold> end(Item item) {
    List<Hold> open = open(item);
    open.forEach(hold -> hold.canceled(clock.instant()));
    return open;
  }

  /**
   * Deletes every hold on a borrowed item whose record will be deleted. The query does not flush,
   * because the item and its request are changed and deleted together.
   *
   * @return the deleted holds, with their patrons, who may be told
   */
  public List<Hold> remove(Item item) {
    List<Hold> all =
        em.createQuery(
                """
                select h from Hold h left join fetch h.patron
                where h.item = :item order by h.placedAt, h.id
                """,
                Hold.class)
            .setParameter("item", item)
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    all.forEach(em::remove);
    return all;
  }

  /** All holds on an item, oldest first. */
  public List<Hold> of(Item item) {
    return em.createQuery(
            "select h from Hold h where h.item = :item order by h.placedAt, h.id", Hold.class)
        .setParameter("item", item)
        .getResultList();
  }

  /** All holds on any of the items, oldest first. */
  public List<Hold> of(Collection<? extends Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select h from Hold h join fetch h.pickupLibrary
            where h.item in :items order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("items", items)
        .getResultList();
  }
}
