package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;

/** The optional steps of borrowing through a partner, and whether they are switched on. */
@Embeddable
public class BorrowingProfile {

  @Column(name = "mediated_renewal")
  private boolean mediatedRenewal;

  @Column(name = "send_renew_item")
  private boolean sendRenewItem;

  /** Names of {@link BorrowingStep}, separated by commas; null if there is none. */
  @Column(name = "disabled_borrowing_steps")
  private String disabledSteps;

  protected BorrowingProfile() {}

  /**
   * @param mediatedRenewal whether staff approve a patron's renewal before RenewItem is sent to the
   *     broker
   * @param sendRenewItem whether RenewItem is sent to the broker
   * @param disabledSteps the steps that are switched off for this partner
   */
  public BorrowingProfile(
      boolean mediatedRenewal, boolean sendRenewItem, Set<BorrowingStep> disabledSteps) {
    this.mediatedRenewal = mediatedRenewal;
    this.sendRenewItem = sendRenewItem;
    this.disabledSteps =
        disabledSteps.isEmpty()
            ? null
            : disabledSteps.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  public boolean mediatedRenewal() {
    return mediatedRenewal;
  }

  public boolean sendRenewItem() {
    return sendRenewItem;
  }

  /** The steps that are switched off for this partner. */
  public Set<BorrowingStep> disabledSteps() {
    Set<BorrowingStep> off = EnumSet.noneOf(BorrowingStep.class);
    if (disabledSteps != null) {
      Arrays.stream(disabledSteps.split(",")).map(BorrowingStep::valueOf).forEach(off::add);
    }
    return off;
  }

  public boolean takes(BorrowingStep step) {
    return !disabledSteps().contains(step);
  }

  /**
   * @throws WorkflowProblem STEP_SWITCHED_OFF
   */
  public void require(BorrowingStep step, String requestId) {
    if (!takes(step)) {
      throw new WorkflowProblem(
          ProblemKind.STEP_SWITCHED_OFF,
          Subject.REQUEST,
          requestId,
          "This step is switched off in the partner's record (\"%s\"): settle request %s in the broker's pages"
              .formatted(step.label(), requestId));
    }
  }
}
