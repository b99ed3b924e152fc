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
public class HoldBefore {

  @Column(name = "step_loan_id")
  private Long loan;

  @Enumerated(EnumType.STRING)
  @Column(name = "before_status")
  private HoldStatus status;

  @Column(name = "before_item_id")
  private Long item;

  protected HoldBefore() {}

  /**
   * @param loan key of the loan that began or ended
   */
  HoldBefore(long loan, HoldStatus status, long item) {
    this.loan = loan;
    this.status = status;
    this.item = item;
  }

  HoldStatus status() {
    return status;
  }

  Long item() {
    return item;
  }
}
