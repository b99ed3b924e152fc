package org.interlend.console.profiles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.interlend.Side;
import org.interlend.partners.Partner;
import org.interlend.partners.profile.BorrowingProfile;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfileSettings;
import org.interlend.partners.profile.WorkflowProfiles;

/** The fields of the form of a workflow profile. */
public class WorkflowProfileFields extends WorkflowProfileSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{profile.code.missing}")
  @Size(max = 64)
  @Pattern(regexp = "\\S+", message = "{profile.code.blanks}")
  private String code;

  /** The optional steps of borrowing that are switched on. */
  private BorrowingStep[] steps = BorrowingStep.values();

  /** The fields of a new profile. */
  static WorkflowProfileFields begin(Side side) {
    return with(side, new BorrowingProfile(), new LendingProfile());
  }

  /** The fields of a new profile with a partner's own settings. */
  static WorkflowProfileFields like(Partner partner, Side side) {
    return with(side, partner.ownBorrowing(), partner.ownLending());
  }

  private static WorkflowProfileFields with(
      Side side, BorrowingProfile borrowing, LendingProfile lending) {
    WorkflowProfileFields fields = new WorkflowProfileFields();
    switch (side) {
      case BORROWING -> fields.begin(borrowing);
      case LENDING -> fields.begin(lending);
    }
    fields.tickSteps();
    return fields;
  }

  static WorkflowProfileFields of(WorkflowProfile profile) {
    WorkflowProfileFields fields = new WorkflowProfileFields();
    fields.take(profile);
    fields.code = profile.code();
    fields.tickSteps();
    return fields;
  }

  private void tickSteps() {
    steps = borrowing().steps().toArray(BorrowingStep[]::new);
  }

  WorkflowProfile save(WorkflowProfiles profiles) {
    borrowing().takeOnly(List.of(steps));
    return profiles.save(code, this);
  }

  String code() {
    return code;
  }
}
