package org.interlend.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.LendingProfile;

/** The optional steps of lending. */
@Schema(name = "LendingWorkflow", description = "The optional steps of lending")
public record LendingWorkflowJson(
    @Schema(description = "Whether renewals need no staff") boolean automaticRenew,
    @Schema(description = "Whether a sent file waits for the partner's confirmation")
        boolean receiveDigitally,
    @Schema(description = "Whether the broker is told of recalls") boolean sendRecallItem,
    @Schema(description = "Whether the broker is told what staff decide about a renewal")
        boolean sendRenewalNews,
    @Schema(description = "Whether an item is shipped although a patron waits for it")
        boolean lendHeldItems,
    @Min(0)
        @Max(365)
        @Schema(description = "Days after which an unprocessed request expires; 0: never")
        int expireAfterDays) {

  static final LendingWorkflowJson DEFAULT =
      new LendingWorkflowJson(false, false, false, false, false, 0);

  static LendingWorkflowJson of(LendingProfile lending) {
    return new LendingWorkflowJson(
        lending.automaticRenew(),
        lending.receiveDigitally(),
        lending.sendRecallItem(),
        lending.sendItemRenewed(),
        lending.lendHeldItems(),
        lending.expireAfterDays());
  }

  LendingProfile profile() {
    return new LendingProfile(
        automaticRenew,
        receiveDigitally,
        sendRecallItem,
        sendRenewalNews,
        lendHeldItems,
        expireAfterDays);
  }
}
