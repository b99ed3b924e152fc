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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.institution.Library;
import org.interlend.institution.Location;

/**
 * An item with a barcode that circulates: a local one of the library's own, or a temporary one for
 * a borrowed volume. Its status says where it is; only its own methods change it.
 */
@Entity
@Table(name = "item")
@DiscriminatorColumn(name = "kind")
public abstract class Item {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
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
  private boolean returnable = true;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "current_library_id")
  private Library currentLibrary;

  @Version private long version;

  protected Item() {}

  Item(Holding holding, String barcode, ItemStatus status) {
    this.holding = holding;
    this.barcode = barcode;
    this.status = status;
    this.currentLibrary = holding.location().library();
  }

  /** Moves the item to another holding. Its present library changes only if it is on its shelf. */
  protected final void moveTo(Holding holding) {
    this.holding = holding;
    if (status == ItemStatus.AVAILABLE) {
      currentLibrary = holding.location().library();
    }
  }

  /** Where this item belongs: it goes there when no hold is left. */
  public abstract ItemHome home();

  /** The lender's due date of a borrowed item, if the lender gave one. */
  public Optional<Instant> lenderDueAt() {
    return Optional.empty();
  }

  /** Puts the item on a library's hold shelf. */
  public void shelvedForHold(Library library) {
    move(ItemStatus.ON_HOLD_SHELF);
    currentLibrary = library;
  }

  /** Sends the item on its way to another library. */
  public void sentTo(Library library) {
    move(ItemStatus.IN_TRANSIT);
    currentLibrary = library;
  }

  public void lent() {
    move(ItemStatus.ON_LOAN);
  }

  /**
   * Sends the item from the library to where it belongs: to its shelf, or back to the partner. Only
   * libraries that share resources pack for partners; from another one a borrowed item is first
   * sent to the library that borrowed it. A copy on paper is discarded where it is.
   */
  public void releasedAt(Library library) {
    if (home() instanceof ItemHome.PermanentLocation shelf) {
      Library own = shelf.location().library();
      move(own == library ? ItemStatus.AVAILABLE : ItemStatus.IN_TRANSIT);
      currentLibrary = own;
    } else if (goesBackFrom(library)) {
      toBeCleared();
      currentLibrary = library;
    } else {
      move(ItemStatus.IN_TRANSIT);
      currentLibrary = owningLibrary();
    }
  }

  /**
   * No hold is left on the item. An own item stays where it is until staff fetch it; a borrowed one
   * is to be sent back to its partner, a copy on paper to be discarded.
   */
  public void markForReturn() {
    if (home() instanceof ItemHome.WithPartner) {
      toBeCleared();
    }
  }

  private void toBeCleared() {
    if (!status.isToBeCleared()) {
      move(returnable ? ItemStatus.TO_RETURN_TO_PARTNER : ItemStatus.TO_DISCARD);
    }
  }

  private boolean goesBackFrom(Library library) {
    return !returnable || library == owningLibrary() || library.resourceSharing();
  }

  /** The library that owns it, or that borrowed it. */
  public Library owningLibrary() {
    return holding.location().library();
  }

  /** The library where it is now, if that is another than its own. */
  public Optional<Library> elsewhere() {
    return Optional.ofNullable(currentLibrary).filter(library -> !library.equals(owningLibrary()));
  }

  /** Staff of a library keep the item at their desk, such as to prepare it for a partner. */
  public void inProcessAt(Library library) {
    if (status != ItemStatus.IN_PROCESS) {
      move(ItemStatus.IN_PROCESS);
    }
    currentLibrary = library;
  }

  /** Staff cannot find it. */
  public void missing() {
    move(ItemStatus.MISSING);
  }

  /**
   * The step that brought it from there is undone.
   *
   * @throws WorkflowException ILLEGAL_MOVE unless it could have come from there
   */
  public final void putBack(ItemStatus before, Library library) {
    if (!before.next().contains(status)) {
      throw cannotBecome(before);
    }
    status = before;
    currentLibrary = library;
  }

  protected final void move(ItemStatus to) {
    if (!status.next().contains(to)) {
      throw cannotBecome(to);
    }
    status = to;
  }

  private WorkflowException cannotBecome(ItemStatus to) {
    if (status == ItemStatus.MISSING) {
      return new WorkflowException(CatalogReason.ITEM_MISSING, barcode);
    }
    return new WorkflowException(
        CatalogReason.ITEM_CANNOT_BECOME, barcode, status.reference(), to.reference());
  }

  protected final void relabel(String barcode) {
    this.barcode = barcode;
  }

  protected final void restrict(String policy, boolean libraryUseOnly, boolean renewable) {
    this.policy = policy;
    this.libraryUseOnly = libraryUseOnly;
    this.renewable = renewable;
  }

  protected final void stayWithPatron() {
    returnable = false;
  }

  protected final void inPieces(Integer pieces) {
    this.pieces = pieces;
  }

  public Long id() {
    return id;
  }

  public Holding holding() {
    return holding;
  }

  /** Its present location. */
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

  /** The item policy, which decides on the terms of use, or null. */
  public String policy() {
    return policy;
  }

  /** Volume or part, or null. */
  public String description() {
    return description;
  }

  /** The number of pieces, or null. */
  public Integer pieces() {
    return pieces;
  }

  public boolean libraryUseOnly() {
    return libraryUseOnly;
  }

  public boolean renewable() {
    return renewable;
  }

  /** Whether it goes back to where it belongs; a copy on paper stays with the patron. */
  public boolean returnable() {
    return returnable;
  }

  /** The library where it is, or to which it is in transit. */
  public Library currentLibrary() {
    return currentLibrary;
  }
}
