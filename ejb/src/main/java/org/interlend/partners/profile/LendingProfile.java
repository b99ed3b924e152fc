package org.interlend.partners.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingDifference;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Labeled;

/** The optional steps of lending through a partner, and whether they are switched on. */
@Embeddable
public class LendingProfile implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  /** How a partner is told the link to a scan. */
  public enum ScanLink implements Labeled {
    /** The page shows staff the link once; they pass it on. */
    STAFF,
    /** By e-mail to the partner's address. */
    MAIL,
    /** In the message that tells the broker of the shipment. */
    MESSAGE
  }

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

  @Enumerated(EnumType.STRING)
  @Column(name = "scan_link")
  private ScanLink scanLink = ScanLink.STAFF;

  @Min(1)
  @Max(365)
  @Column(name = "scan_days")
  private int scanDays = 14;

  @Min(1)
  @Max(100)
  @Column(name = "scan_views")
  private int scanViews = 5;

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
  public boolean sendsNotifications() {
    return sendItemRenewed || sendItemShipped || sendItemBack;
  }

  /** Whether an item may be shipped although a patron has a hold on it. */
  public boolean lendHeldItems() {
    return lendHeldItems;
  }

  /** How the partner is told the link to a scan. */
  public ScanLink scanLink() {
    return scanLink;
  }

  /** Days for which the link to a scan works. */
  public int scanDays() {
    return scanDays;
  }

  /** How often a scan can be opened with its link. */
  public int scanViews() {
    return scanViews;
  }

  /** Days after which an unprocessed request expires; 0 for never. */
  public int expireAfterDays() {
    return expireAfterDays;
  }

  /** The settings that differ from those of a new partner. */
  public List<SettingDifference> differences() {
    return SettingDifference.between(this, new LendingProfile());
  }
}
