package org.interlend.circulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** An item kept, or to be kept, for a patron. */
@Entity
@Table(name = "hold")
public class Hold {

  @Id
  @SequenceGenerator(name = "hold", sequenceName = "hold_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "item_id")
  private Item item;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "patron_id")
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

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "pick_by")
  private LocalDate pickBy;

  @Column(name = "notify_patron")
  private boolean notifyPatron = true;

  @Version private long version;

  protected Hold() {}

  Hold(Item item, Patron patron, Library pickupLibrary, Instant placedAt) {
    this.item = item;
    this.patron = patron;
    this.pickupLibrary = pickupLibrary;
    this.placedAt = placedAt;
  }

  void onItsWay() {
    move(HoldStatus.IN_TRANSIT);
  }

  void onShelf(Instant since, LocalDate heldUntil) {
    move(HoldStatus.ON_HOLD_SHELF);
    this.onShelfSince = since;
    this.heldUntil = heldUntil;
  }

  /**
   * @param day the last day it is kept now
   */
  void keptUntil(LocalDate day) {
    heldUntil = day;
  }

  /** A slip that sends somebody to the shelf has been printed. */
  void printed(Instant at) {
    printedAt = at;
  }

  /**
   * @param day the last day it is looked for on its shelf, or null
   */
  void pickBy(LocalDate day) {
    pickBy = day;
  }

  /** Another copy is fetched in the place of the one that was to be. */
  void fulfilledBy(Item copy) {
    item = copy;
    printedAt = null;
  }

  /** The patron gets no letter when it can be collected. */
  public void quietly() {
    notifyPatron = false;
  }

  /** The item has gone elsewhere; the patron waits for its return. */
  void waitsAgain() {
    if (status != HoldStatus.WAITING) {
      move(HoldStatus.WAITING);
      onShelfSince = null;
      heldUntil = null;
    }
  }

  /** Whether the item stands on the hold shelf for the patron, or is on its way there. */
  public boolean hasItem() {
    return status == HoldStatus.ON_HOLD_SHELF || status == HoldStatus.IN_TRANSIT;
  }

  void filled(Instant at) {
    move(HoldStatus.FILLED);
    closedAt = at;
  }

  void cancelled(Instant at) {
    move(HoldStatus.CANCELLED);
    closedAt = at;
  }

  /** Nobody came for the item. */
  void expired(Instant at) {
    move(HoldStatus.EXPIRED);
    closedAt = at;
  }

  private void move(HoldStatus to) {
    if (!status.next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          item.barcode(),
          "The hold on %s is %s and cannot become %s"
              .formatted(item.barcode(), status.label().toLowerCase(), to.label().toLowerCase()));
    }
    status = to;
  }

  public Item item() {
    return item;
  }

  /** For whom; null once an ended hold has been made anonymous. */
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

  /** Since when it can be collected, or null. */
  public Instant onShelfSince() {
    return onShelfSince;
  }

  /** When a slip for fetching it was last printed, or null. */
  public Instant printedAt() {
    return printedAt;
  }

  /** The last day it is looked for on its shelf, or null where there is none. */
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
}
