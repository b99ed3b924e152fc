package org.interlend.borrowing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.catalog.Item;

/** How a lender lent a volume. It outlives the temporary item, should the volume come again. */
@Embeddable
class LoanConditions {

  /** Of volumes that were gone before this was kept. */
  static final LoanConditions UNKNOWN = new LoanConditions();

  @Column(name = "library_use_only")
  private Boolean libraryUseOnly;

  private Boolean renewable;
  private Integer pieces;

  protected LoanConditions() {}

  static LoanConditions of(Item item) {
    LoanConditions lentAs = new LoanConditions();
    lentAs.libraryUseOnly = item.libraryUseOnly();
    lentAs.renewable = item.renewable();
    lentAs.pieces = item.pieces();
    return lentAs;
  }

  /**
   * @param usually what counts where it is not known
   */
  boolean libraryUseOnly(boolean usually) {
    return libraryUseOnly == null ? usually : libraryUseOnly;
  }

  boolean renewable() {
    return renewable == null || renewable;
  }

  /** How many pieces it has, or null. */
  Integer pieces() {
    return pieces;
  }
}
