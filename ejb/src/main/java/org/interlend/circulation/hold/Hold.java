package org.interlend.circulation.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/**
 * A patron's hold on an item. It waits until the item is free, keeps it on the hold shelf of the
 * pickup library, and ends when the patron borrows it, does not collect it in time, or no longer
 * needs it. The hold of a borrowed item is deleted with the item.
 *
 * <p>A hold on a title begins with one of its copies as its item; whichever copy is free first
 * takes that one's place.
 */
@Entity
@Table(name = "hold")
public class Hold {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Item item;

  @Column(name = "any_copy")
  private boolean anyCopy;

  @Column(name = "wanted_until")
  private LocalDate wantedUntil;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "pickup_library_id")
  private Library pickupLibrary;

  @Enumerated(EnumType.STRING)
  private HoldStatus status = HoldStatus.WAITING;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "on_shelf_since")
  private Instant onShelfSince;

  @Column(name = "held_until")
  private LocalDate heldUntil;

  @Column(name = "pickup_reminded")
  private boolean pickupReminded;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "pick_by")
  private LocalDate pickBy;

  @Column(name = "notify_patron")
  private boolean notifyPatron = true;

  @Embedded private HoldSnapshot before;

  @Version private long version;

  protected Hold() {}

  Hold(HoldInput input, Instant placedAt) {
    item = input.item();
    anyCopy = input.anyCopy();
    wantedUntil = input.wantedUntil();
    patron = input.patron();
    pickupLibrary = input.pickupLibrary();
    this.placedAt = placedAt;
  }

  void onItsWay() {
    move(HoldStatus.IN_TRANSIT);
    offShelf();
  }

  void onShelf(Instant since, LocalDate heldUntil) {
    move(HoldStatus.ON_HOLD_SHELF);
    this.onShelfSince = since;
    this.heldUntil = heldUntil;
    pickupReminded = false;
  }

  /**
   * Staff or the lender change the last day on the hold shelf. The patron may be reminded again of
   * a later one.
   */
  void keptUntil(LocalDate day) {
    if (day.isAfter(heldUntil)) {
      pickupReminded = false;
    }
    heldUntil = day;
  }

  /** The library was closed on the last day: the next open one takes its place. */
  void keptUntilOpenDay(LocalDate day) {
    heldUntil = day;
  }

  /**
   * Whether the patron is to be reminded that it is on the hold shelf. One who has just been told
   * of it is not.
   *
   * @param days before the last one; null for never
   * @param since the day since which it is there
   */
  boolean isReminderDue(LocalDate today, Integer days, LocalDate since) {
    return days != null
        && status == HoldStatus.ON_HOLD_SHELF
        && notifyPatron
        && !pickupReminded
        && since.isBefore(today)
        && !heldUntil.isBefore(today)
        && !heldUntil.minusDays(days).isAfter(today);
  }

  void pickupReminded() {
    pickupReminded = true;
  }

  /** A pick slip has been printed. */
  public void printed(Instant at) {
    printedAt = at;
  }

  /**
   * @param day the last day staff search for it on its shelf, or null
   */
  public void pickBy(LocalDate day) {
    pickBy = day;
  }

  /** Another copy replaces the one to be fetched. */
  public void fulfilledBy(Item copy) {
    item = copy;
    printedAt = null;
    pickBy = null;
  }

  /** Whether its pickup library can still change: until its item is on the hold shelf. */
  public boolean allowsOtherPickup() {
    return status.open() && status != HoldStatus.ON_HOLD_SHELF;
  }

  /** The patron collects it at another library. An item in transit is sent on from the desk. */
  public void collectedAt(Library library) {
    if (pickupLibrary != library) {
      pickupLibrary = library;
      printedAt = null; // the pick slip names the former one
    }
  }

  /** Sets whether the patron gets a letter when it can be collected. */
  public void notifyPatron(boolean notify) {
    notifyPatron = notify;
  }

  /** The item was given elsewhere; the patron waits for its return. */
  void waitsAgain() {
    if (status != HoldStatus.WAITING) {
      move(HoldStatus.WAITING);
      offShelf();
    }
  }

  private void offShelf() {
    onShelfSince = null;
    heldUntil = null;
  }

  /** Whether the item is on the hold shelf for the patron, or in transit to it. */
  public boolean hasItem() {
    return status == HoldStatus.ON_HOLD_SHELF || status == HoldStatus.IN_TRANSIT;
  }

  /** Whether the item is at the library for the patron, or on its way there. */
  public boolean isKeptAt(Library library) {
    return hasItem() && pickupLibrary == library;
  }

  /** Whether it is on the hold shelf though its last day there is past. */
  boolean isNotCollected(LocalDate today) {
    return status == HoldStatus.ON_HOLD_SHELF && heldUntil.isBefore(today);
  }

  /** Whether it waits though the last day on which the patron wants it is past. */
  boolean isNoLongerWanted(LocalDate today) {
    return status == HoldStatus.WAITING && wantedUntil != null && wantedUntil.isBefore(today);
  }

  /** Whether it waits though the last day to search for its item is past. */
  public boolean isNotFetched(LocalDate today) {
    return status == HoldStatus.WAITING && pickBy != null && pickBy.isBefore(today);
  }

  /** Whether it has waited longer than the other. */
  boolean isBefore(Hold other) {
    int placed = placedAt.compareTo(other.placedAt);
    return placed < 0 || (placed == 0 && id < other.id);
  }

  void filled(Instant at) {
    move(HoldStatus.FILLED);
    closedAt = at;
  }

  public void canceled(Instant at) {
    move(HoldStatus.CANCELED);
    closedAt = at;
  }

  /** The patron did not collect the item in time. */
  void expired(Instant at) {
    move(HoldStatus.EXPIRED);
    closedAt = at;
  }

  /** Keeps what it was before the step of a loan. */
  void changed(HoldSnapshot step) {
    boolean hadItem = before != null && step.status() != HoldStatus.WAITING;
    before = hadItem ? step.after(before) : step;
  }

  /** The step of the loan is undone. Returns what it was before, and is again. */
  HoldSnapshot undone() {
    HoldSnapshot again = before;
    if (!again.status().next().contains(status)) {
      throw cannotBecome(again.status());
    }
    status = again.status();
    closedAt = null;
    before = again.earlier();
    if (status == HoldStatus.WAITING) {
      offShelf();
    }
    return again;
  }

  private void move(HoldStatus to) {
    if (!status.next().contains(to)) {
      throw cannotBecome(to);
    }
    status = to;
  }

  private WorkflowException cannotBecome(HoldStatus to) {
    return new WorkflowException(
        CirculationReason.HOLD_CANNOT_BECOME, item.barcode(), status.reference(), to.reference());
  }

  public Item item() {
    return item;
  }

  /** Whether any copy of the item's title will do. */
  public boolean anyCopy() {
    return anyCopy;
  }

  /** The last day on which the patron still wants it, or null. */
  public LocalDate wantedUntil() {
    return wantedUntil;
  }

  /** The patron; null once an ended hold is anonymized. */
  public Patron patron() {
    return patron;
  }

  public Library pickupLibrary() {
    return pickupLibrary;
  }

  public HoldStatus status() {
    return status;
  }

  public Instant placedAt() {
    return placedAt;
  }

  /** When it became ready to collect, or null. */
  public Instant onShelfSince() {
    return onShelfSince;
  }

  /** When a pick slip was last printed, or null. */
  public Instant printedAt() {
    return printedAt;
  }

  /** The last day staff search for it on its shelf, or null if there is none. */
  public LocalDate pickBy() {
    return pickBy;
  }

  /** Whether the patron gets a letter when it can be collected. */
  public boolean notifyPatron() {
    return notifyPatron;
  }

  public Long id() {
    return id;
  }

  /** The last day it is kept, or null while it is not on the shelf. */
  public LocalDate heldUntil() {
    return heldUntil;
  }

  /** To its hold shelf, where it is kept for the patron. */
  public NextStep toHoldShelf() {
    return NextStep.of(
        NextStep.Kind.PUT_ON_HOLD_SHELF, pickupLibrary.name(), patron.fullName(), heldUntil);
  }
}
