package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
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

  @Column(name = "guaranteed_until")
  private LocalDate guaranteedUntil;

  @Column(name = "maximum_until")
  private LocalDate maximumUntil;

  protected LoanConditions() {}

  static LoanConditions of(Item item) {
    LoanConditions conditions = new LoanConditions();
    conditions.libraryUseOnly = item.libraryUseOnly();
    conditions.renewable = item.renewable();
    conditions.pieces = item.pieces();
    return conditions;
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

  /** The same with what the lender says now of the item. */
  public LoanConditions about(Item item) {
    return of(item).until(guaranteedUntil, maximumUntil);
  }

  /** The same with the days on the lender's slip; each may be null. */
  public LoanConditions until(LocalDate guaranteed, LocalDate maximum) {
    LoanConditions conditions = new LoanConditions();
    conditions.libraryUseOnly = libraryUseOnly;
    conditions.renewable = renewable;
    conditions.pieces = pieces;
    conditions.guaranteedUntil = guaranteed;
    conditions.maximumUntil = maximum;
    return conditions;
  }

  /** The last day until which the lender does not ask for it, as its slip says; or null. */
  public LocalDate guaranteedUntil() {
    return guaranteedUntil;
  }

  /** The last day on which the lender wants it back, as its slip says; or null. */
  public LocalDate maximumUntil() {
    return maximumUntil;
  }

  /** How many pieces it has, or null. */
  public Integer pieces() {
    return pieces;
  }
}
