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

  @Column(name = "send_item_renewed")
  private boolean sendItemRenewed;

  @Column(name = "lend_held_items")
  private boolean lendHeldItems;

  @Column(name = "expire_after_days")
  private int expireAfterDays;

  protected LendingProfile() {}

  /**
   * @param automaticRenew whether policy alone decides on renewals
   * @param receiveDigitally whether a file that was sent waits for a receipt
   * @param sendRecallItem whether the broker is told of recalls
   * @param sendItemRenewed whether the broker is told what staff decide on a renewal
   * @param lendHeldItems whether an item may be shipped although a patron waits for it
   * @param expireAfterDays days after which a request nobody worked on expires; 0 for never
   */
  public LendingProfile(
      boolean automaticRenew,
      boolean receiveDigitally,
      boolean sendRecallItem,
      boolean sendItemRenewed,
      boolean lendHeldItems,
      int expireAfterDays) {
    this.automaticRenew = automaticRenew;
    this.receiveDigitally = receiveDigitally;
    this.sendRecallItem = sendRecallItem;
    this.sendItemRenewed = sendItemRenewed;
    this.lendHeldItems = lendHeldItems;
    this.expireAfterDays = expireAfterDays;
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

  /** Whether the broker is told what staff decide on a renewal it asked for. */
  public boolean sendItemRenewed() {
    return sendItemRenewed;
  }

  /** Whether an item may be shipped although a patron of ours waits for it. */
  public boolean lendHeldItems() {
    return lendHeldItems;
  }

  /** Days after which a request nobody worked on expires; 0 for never. */
  public int expireAfterDays() {
    return expireAfterDays;
  }
}
