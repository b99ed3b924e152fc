package org.interlend.partners.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingDifference;
import org.interlend.settings.SettingsGroup;

/** The optional steps of borrowing through a partner, and whether they are switched on. */
@Embeddable
public class BorrowingProfile implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Column(name = "mediated_renewal")
  private boolean mediatedRenewal;

  @Advanced
  @Column(name = "send_renew_item")
  private boolean sendRenewItem = true;

  @Advanced
  @Column(name = "send_item_received")
  private boolean sendItemReceived;

  @Advanced
  @Column(name = "send_item_checked_out")
  private boolean sendItemCheckedOut;

  @Advanced
  @Column(name = "send_item_checked_in")
  private boolean sendItemCheckedIn;

  @Advanced
  @Column(name = "send_item_extended")
  private boolean sendItemExtended;

  @Advanced
  @Column(name = "send_item_sent_back")
  private boolean sendItemSentBack;

  @Advanced
  @Column(name = "confirms_requests")
  private boolean confirmsRequests;

  @Advanced
  @Column(name = "charges_patrons")
  private boolean chargesPatrons;

  @Advanced
  @Column(name = "borrowing_notes_on_slips")
  private boolean notesOnSlips;

  @Advanced
  @Convert(converter = BorrowingStepsColumn.class)
  @Column(name = "disabled_borrowing_steps")
  private Set<@NotNull BorrowingStep> stepsOff = Set.of();

  /** Whether the slips of borrowed items have the notes about their requests. */
  public boolean notesOnSlips() {
    return notesOnSlips;
  }

  /** Whether staff approve a patron's renewal before RenewItem is sent to the broker. */
  public boolean mediatedRenewal() {
    return mediatedRenewal;
  }

  /** Whether RenewItem is sent to the broker. */
  public boolean sendRenewItem() {
    return sendRenewItem;
  }

  /** Whether ItemReceived is sent when an item has arrived. */
  public boolean sendItemReceived() {
    return sendItemReceived;
  }

  /** Whether ItemCheckedOut is sent when a patron has got an item. */
  public boolean sendItemCheckedOut() {
    return sendItemCheckedOut;
  }

  /** Whether ItemCheckedIn is sent when a patron has returned an item. */
  public boolean sendItemCheckedIn() {
    return sendItemCheckedIn;
  }

  /** Whether ItemRenewed is sent when staff have extended a loan. */
  public boolean sendItemExtended() {
    return sendItemExtended;
  }

  /** Whether ItemShipped is sent when an item has been sent back. */
  public boolean sendItemSentBack() {
    return sendItemSentBack;
  }

  /** Whether patrons get a letter when a request of theirs is announced. */
  public boolean confirmsRequests() {
    return confirmsRequests;
  }

  /** Whether the broker may enter charges on patrons' accounts. */
  public boolean chargesPatrons() {
    return chargesPatrons;
  }

  /** Whether the broker is told of steps by notifications. */
  public boolean sendsNotifications() {
    return sendItemReceived
        || sendItemCheckedOut
        || sendItemCheckedIn
        || sendItemExtended
        || sendItemSentBack;
  }

  /** The steps that are not switched off. */
  public Set<BorrowingStep> steps() {
    Set<BorrowingStep> steps = EnumSet.allOf(BorrowingStep.class);
    steps.removeAll(stepsOff);
    return steps;
  }

  /** Switches all steps off but these. */
  public void takeOnly(Collection<BorrowingStep> steps) {
    stepsOff = EnumSet.allOf(BorrowingStep.class);
    stepsOff.removeAll(steps);
  }

  public boolean takes(BorrowingStep step) {
    return !stepsOff.contains(step);
  }

  /**
   * @throws WorkflowException STEP_SWITCHED_OFF
   */
  public void require(BorrowingStep step, String requestId) {
    if (!takes(step)) {
      throw new WorkflowException(ProfileReason.STEP_SWITCHED_OFF, requestId, step.reference());
    }
  }

  /** The settings that differ from those of a new partner. */
  public List<SettingDifference> differences() {
    return SettingDifference.between(this, new BorrowingProfile());
  }
}
