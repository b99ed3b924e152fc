package org.interlend.api;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.BorrowingStep;

/** The optional steps of borrowing. */
@Schema(name = "BorrowingWorkflow", description = "The optional steps of borrowing")
public record BorrowingWorkflowJson(
    @Schema(description = "Whether staff approve a renewal before the broker is asked")
        boolean mediatedRenewal,
    @Schema(description = "Whether the broker is asked about renewals") boolean sendRenewItem,
    @Schema(description = "The steps that are switched off for this partner")
        Set<@NotNull BorrowingStep> stepsOff) {

  static final BorrowingWorkflowJson DEFAULT = new BorrowingWorkflowJson(false, false, null);

  /** Fills in the defaults of fields that are absent. */
  public BorrowingWorkflowJson {
    stepsOff = Body.or(stepsOff, Set.of());
  }
}
