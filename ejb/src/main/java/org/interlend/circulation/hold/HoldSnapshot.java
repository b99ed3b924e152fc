package org.interlend.circulation.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a hold was before a desk lent its item to its patron, or took the item back for it: kept so
 * that the step can be undone. It names loan and copy by their keys, since either may be deleted
 * first.
 */
@Embeddable
public class HoldSnapshot {

  @Column(name = "step_loan_id")
  private Long loan;

  @Enumerated(EnumType.STRING)
  @Column(name = "before_status")
  private HoldStatus status;

  @Column(name = "before_item_id")
  private Long item;

  @Column(name = "earlier_loan_id")
  private Long earlierLoan;

  @Column(name = "earlier_item_id")
  private Long earlierItem;

  protected HoldSnapshot() {}

  /**
   * @param loan key of the loan that began or ended
   */
  HoldSnapshot(long loan, HoldStatus status, long item) {
    this.loan = loan;
    this.status = status;
    this.item = item;
  }

  /** The same, after the return that had brought the item for the hold. */
  HoldSnapshot after(HoldSnapshot returned) {
    earlierLoan = returned.loan;
    earlierItem = returned.item;
    return this;
  }

  /** What it was before that return, which brings an item for holds that wait; null for none. */
  HoldSnapshot earlier() {
    return earlierLoan == null
        ? null
        : new HoldSnapshot(earlierLoan, HoldStatus.WAITING, earlierItem);
  }

  HoldStatus status() {
    return status;
  }

  Long item() {
    return item;
  }
}
