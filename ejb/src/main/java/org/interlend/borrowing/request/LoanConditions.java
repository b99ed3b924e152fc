package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.catalog.Item;

/**
 * The conditions under which a lender lent a volume. They stay when the temporary item is deleted,
 * in case the request is reactivated.
 */
@Embeddable
public class LoanConditions {

  /** For volumes closed before Interlend stored the conditions. */
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
   * @param usually the value if it is not known
   */
  public boolean libraryUseOnly(boolean usually) {
    return libraryUseOnly == null ? usually : libraryUseOnly;
  }

  public boolean renewable() {
    return renewable == null || renewable;
  }

  /** How many pieces it has, or null. */
  public Integer pieces() {
    return pieces;
  }
}
