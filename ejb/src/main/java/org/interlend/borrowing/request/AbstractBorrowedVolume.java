package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.interlend.catalog.TemporaryItem;
import org.interlend.text.Text;

/** How a volume and its loan stand: what its lender allows, awaits or wants back, and damage. */
@MappedSuperclass
public abstract class AbstractBorrowedVolume {

  private static final int AGENCY = 100;

  @Column(name = "item_agency")
  private String itemAgency;

  @Embedded private LoanConditions loanConditions;

  @Embedded private PendingRenewal renewal = PendingRenewal.none();

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "overdue_at")
  private Instant overdueAt;

  @Column(name = "damaged_at")
  private Instant damagedAt;

  protected AbstractBorrowedVolume() {}

  AbstractBorrowedVolume(LoanConditions loanConditions) {
    this.loanConditions = loanConditions;
  }

  /** Whether the patron has it. */
  public abstract boolean onLoan();

  /** The broker's number of the item is of this agency; null when it names none. */
  public void numberedBy(String agency) {
    itemAgency = Text.fit(agency, AGENCY);
  }

  /** The lender's slip says how long it is lent; each day may be null. */
  public void lentFor(LocalDate guaranteed, LocalDate maximum) {
    loanConditions = loanConditions().until(guaranteed, maximum);
  }

  /** The lender has said more of how it is lent since, as its item has it. */
  public void lentAs(TemporaryItem item) {
    loanConditions = loanConditions().about(item);
  }

  void renewal(PendingRenewal renewal) {
    this.renewal = renewal;
  }

  /** Staff are warned, once for a renewal, that the lender has not answered. */
  public void renewalUnanswered() {
    renewal = renewal.withWarning();
  }

  void wantedBack(Instant since) {
    recalledAt = since;
  }

  void late(Instant since) {
    overdueAt = since;
  }

  void markDamaged(Instant at) {
    damagedAt = at;
  }

  /** It has a due date that is to be kept, and no one wants it back sooner. */
  void inGoodOrder() {
    recalledAt = null;
    overdueAt = null;
  }

  /** The agency that the broker names with its number of the item. */
  public Optional<String> itemAgency() {
    return Optional.ofNullable(itemAgency);
  }

  /** Whether the lender wants it back sooner than agreed, wherever it is. */
  public final boolean isWantedBack() {
    return recalledAt != null;
  }

  /** Whether the patron has it though the lender wants it back sooner than agreed. */
  public boolean isRecalled() {
    return onLoan() && isWantedBack();
  }

  /** Whether the patron has it though its due date is past, here or by what the lender says. */
  public boolean isOverdue() {
    return onLoan() && overdueAt != null;
  }

  /** Whether staff have reported it damaged. */
  public boolean isDamaged() {
    return damagedAt != null;
  }

  /** The renewal that waits for an answer; none if there is none. */
  public PendingRenewal renewal() {
    return renewal;
  }

  /** The conditions its lender set, as far as they are known. */
  public LoanConditions loanConditions() {
    return loanConditions == null ? LoanConditions.UNKNOWN : loanConditions;
  }
}
