package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
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
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.institution.Library;
import org.interlend.institution.Location;

/** A thing with a barcode that can be put on a shelf, lent and taken back. */
@Entity
@Table(name = "item")
@DiscriminatorColumn(name = "kind")
public abstract class Item {

  @Id
  @SequenceGenerator(name = "item", sequenceName = "item_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "holding_id")
  private Holding holding;

  private String barcode;

  @Enumerated(EnumType.STRING)
  private ItemStatus status;

  private String policy;
  private String description;
  private Integer pieces;

  @Column(name = "library_use_only")
  private boolean libraryUseOnly;

  private boolean renewable = true;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "current_library_id")
  private Library at;

  @Version private long version;

  protected Item() {}

  Item(Holding holding, String barcode, ItemStatus status) {
    this.holding = holding;
    this.barcode = barcode;
    this.status = status;
    this.at = holding.location().library();
  }

  /**
   * It is kept elsewhere from now on; where it is at the moment only changes with it on a shelf.
   */
  protected final void moveTo(Holding holding) {
    this.holding = holding;
    if (status == ItemStatus.AVAILABLE) {
      at = holding.location().library();
    }
  }

  /** Where this item goes when nobody here wants it any more. */
  public abstract ItemHome home();

  /** The day the lender wants it back, for borrowed items whose lender said so. */
  public Optional<Instant> lenderDueAt() {
    return Optional.empty();
  }

  /** Puts the item on a library's hold shelf. */
  public void shelvedForHold(Library library) {
    move(ItemStatus.ON_HOLD_SHELF);
    at = library;
  }

  /** Sends the item on its way to another library. */
  public void sentTo(Library library) {
    move(ItemStatus.IN_TRANSIT);
    at = library;
  }

  public void lent() {
    move(ItemStatus.ON_LOAN);
  }

  /**
   * The item is at the library and goes home from there: to its shelf, or back to the partner.
   * Parcels to partners are packed where resources are shared; elsewhere it travels to the library
   * it was borrowed through first.
   */
  public void releasedAt(Library library) {
    if (home() instanceof ItemHome.Shelf shelf) {
      Library own = shelf.location().library();
      move(own == library ? ItemStatus.AVAILABLE : ItemStatus.IN_TRANSIT);
      at = own;
    } else if (goesBackFrom(library)) {
      toBeReturned();
      at = library;
    } else {
      move(ItemStatus.IN_TRANSIT);
      at = own();
    }
  }

  /**
   * Nobody waits for it any more, wherever it stands. An own item stands there until it is fetched;
   * a borrowed one is to go back to its partner.
   */
  public void markForReturn() {
    if (home() instanceof ItemHome.Partner) {
      toBeReturned();
    }
  }

  private void toBeReturned() {
    if (status != ItemStatus.TO_RETURN_TO_PARTNER) {
      move(ItemStatus.TO_RETURN_TO_PARTNER);
    }
  }

  private boolean goesBackFrom(Library library) {
    return library == own() || library.resourceSharing();
  }

  /** The library it belongs to, or through which it was borrowed. */
  public Library own() {
    return holding.location().library();
  }

  /** The item is made ready at a library for somebody who is not here. */
  public void inProcessAt(Library library) {
    move(ItemStatus.IN_PROCESS);
    at = library;
  }

  /** Nobody can find it. */
  public void missing() {
    move(ItemStatus.MISSING);
  }

  protected final void move(ItemStatus to) {
    if (!status.next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          barcode,
          "Item %s is %s and cannot become %s"
              .formatted(barcode, status.label().toLowerCase(), to.label().toLowerCase()));
    }
    status = to;
  }

  protected final void relabel(String barcode) {
    this.barcode = barcode;
  }

  protected final void restrict(String policy, boolean libraryUseOnly, boolean renewable) {
    this.policy = policy;
    this.libraryUseOnly = libraryUseOnly;
    this.renewable = renewable;
  }

  protected final void describe(String description, Integer pieces) {
    this.description = description;
    this.pieces = pieces;
  }

  public Long id() {
    return id;
  }

  public Holding holding() {
    return holding;
  }

  /** Where it is kept now. */
  public Location location() {
    return holding.location();
  }

  public String title() {
    return holding.bib().title();
  }

  public String barcode() {
    return barcode;
  }

  public ItemStatus status() {
    return status;
  }

  /** The policy that terms of use are chosen by, or null. */
  public String policy() {
    return policy;
  }

  /** Volume or part, or null. */
  public String description() {
    return description;
  }

  /** How many pieces belong to it, or null. */
  public Integer pieces() {
    return pieces;
  }

  public boolean libraryUseOnly() {
    return libraryUseOnly;
  }

  public boolean renewable() {
    return renewable;
  }

  /** The library it is at, or on its way to. */
  public Library at() {
    return at;
  }
}
