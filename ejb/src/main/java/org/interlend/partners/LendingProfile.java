package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The optional steps of lending through a partner. */
@Embeddable
public class LendingProfile {

  @Column(name = "automatic_renew")
  private boolean automaticRenew;

  @Column(name = "receive_digitally")
  private boolean receiveDigitally;

  @Column(name = "send_recall_item")
  private boolean sendRecallItem;

  protected LendingProfile() {}

  /**
   * @param automaticRenew whether policy alone decides on renewals
   * @param receiveDigitally whether a file that was sent waits for a receipt
   * @param sendRecallItem whether the broker is told of recalls
   */
  public LendingProfile(boolean automaticRenew, boolean receiveDigitally, boolean sendRecallItem) {
    this.automaticRenew = automaticRenew;
    this.receiveDigitally = receiveDigitally;
    this.sendRecallItem = sendRecallItem;
  }

  public boolean automaticRenew() {
    return automaticRenew;
  }

  public boolean receiveDigitally() {
    return receiveDigitally;
  }

  public boolean sendRecallItem() {
    return sendRecallItem;
  }
}
