package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingsGroup;

/** The optional steps of lending through a partner, and whether they are switched on. */
@Embeddable
public class LendingProfile implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Column(name = "automatic_renew")
  private boolean automaticRenew;

  @Advanced
  @Column(name = "receive_digitally")
  private boolean receiveDigitally;

  @Advanced
  @Column(name = "send_recall_item")
  private boolean sendRecallItem = true;

  @Advanced
  @Column(name = "lending_notes_on_slips")
  private boolean notesOnSlips;

  @Advanced
  @Column(name = "send_item_renewed")
  private boolean sendItemRenewed;

  @Advanced
  @Column(name = "send_item_shipped")
  private boolean sendItemShipped;

  @Advanced
  @Column(name = "send_item_back")
  private boolean sendItemBack;

  @Advanced
  @Column(name = "lend_held_items")
  private boolean lendHeldItems;

  @Min(0)
  @Max(365)
  @Column(name = "expire_after_days")
  private int expireAfterDays;

  /** Whether the terms of use alone decide on renewals. */
  public boolean automaticRenew() {
    return automaticRenew;
  }

  /** Whether a sent file waits for the partner's confirmation. */
  public boolean receiveDigitally() {
    return receiveDigitally;
  }

  /** Whether the slips of lent items have the notes about their requests. */
  public boolean notesOnSlips() {
    return notesOnSlips;
  }

  /** Whether recalls are sent to the broker. */
  public boolean sendRecallItem() {
    return sendRecallItem;
  }

  /** Whether staff's decisions on renewals are sent to the broker. */
  public boolean sendItemRenewed() {
    return sendItemRenewed;
  }

  /** Whether ItemShipped is sent when an item, a copy or a file has been sent. */
  public boolean sendItemShipped() {
    return sendItemShipped;
  }

  /** Whether ItemReceived is sent when a lent item is here again. */
  public boolean sendItemBack() {
    return sendItemBack;
  }

  /** Whether the broker is told of steps by notifications. */
  boolean sendsNotifications() {
    return sendItemRenewed || sendItemShipped || sendItemBack;
  }

  /** Whether an item may be shipped although a patron has a hold on it. */
  public boolean lendHeldItems() {
    return lendHeldItems;
  }

  /** Days after which an unprocessed request expires; 0 for never. */
  public int expireAfterDays() {
    return expireAfterDays;
  }
}
