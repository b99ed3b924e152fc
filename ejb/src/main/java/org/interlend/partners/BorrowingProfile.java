package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The optional steps of borrowing through a partner. */
@Embeddable
public class BorrowingProfile {

  @Column(name = "mediated_renewal")
  private boolean mediatedRenewal;

  @Column(name = "send_renew_item")
  private boolean sendRenewItem;

  protected BorrowingProfile() {}

  /**
   * @param mediatedRenewal whether staff approve a patron's renewal before the broker is asked
   * @param sendRenewItem whether the broker is asked at all
   */
  public BorrowingProfile(boolean mediatedRenewal, boolean sendRenewItem) {
    this.mediatedRenewal = mediatedRenewal;
    this.sendRenewItem = sendRenewItem;
  }

  public boolean mediatedRenewal() {
    return mediatedRenewal;
  }

  public boolean sendRenewItem() {
    return sendRenewItem;
  }
}
