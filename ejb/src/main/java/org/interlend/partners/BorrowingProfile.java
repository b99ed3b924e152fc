package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.WorkflowProblem;
import org.interlend.settings.SettingsGroup;

/** The optional steps of borrowing through a partner, and whether they are switched on. */
@Embeddable
public class BorrowingProfile implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Column(name = "mediated_renewal")
  private boolean mediatedRenewal;

  @Column(name = "send_renew_item")
  private boolean sendRenewItem;

  @Convert(converter = BorrowingStepsColumn.class)
  @Column(name = "disabled_borrowing_steps")
  private Set<@NotNull BorrowingStep> stepsOff = Set.of();

  /** Whether staff approve a patron's renewal before RenewItem is sent to the broker. */
  public boolean mediatedRenewal() {
    return mediatedRenewal;
  }

  /** Whether RenewItem is sent to the broker. */
  public boolean sendRenewItem() {
    return sendRenewItem;
  }

  /** The steps that are switched off for this partner. */
  public Set<BorrowingStep> disabledSteps() {
    return stepsOff;
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
   * @throws WorkflowProblem STEP_SWITCHED_OFF
   */
  public void require(BorrowingStep step, String requestId) {
    if (!takes(step)) {
      throw new WorkflowProblem(PartnerReason.STEP_SWITCHED_OFF, requestId, step.label());
    }
  }
}
