package org.interlend.partners.profile;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.settings.SettingDifference;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/**
 * What a workflow profile says, as it is stored, shown in the form and in the management API. It
 * has the settings of its side, and none of the other.
 */
@MappedSuperclass
public abstract class WorkflowProfileSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @NotBlank
  @Size(max = 255)
  private String name;

  @NotNull
  @Enumerated(EnumType.STRING)
  private Side side;

  @Valid @Embedded private BorrowingProfile borrowingWorkflow;
  @Valid @Embedded private LendingProfile lendingWorkflow;

  /**
   * Takes over the settings of another, in copies. Settings that are not given have their defaults.
   *
   * @throws WorkflowException INVALID_DATA for settings of the other side
   */
  protected final void take(WorkflowProfileSettings from) {
    if ((from.side == Side.BORROWING ? from.lendingWorkflow : from.borrowingWorkflow) != null) {
      throw new WorkflowException(ProfileReason.PROFILE_OF_ONE_SIDE, null, from.side.reference())
          .at(from.side == Side.BORROWING ? "lendingWorkflow" : "borrowingWorkflow");
    }
    name = Text.given(from.name);
    side = from.side;
    borrowingWorkflow = from.side == Side.BORROWING ? SettingProperty.copy(from.borrowing()) : null;
    lendingWorkflow = from.side == Side.LENDING ? SettingProperty.copy(from.lending()) : null;
  }

  /** Begins a profile for borrowing with these settings. */
  protected final void begin(BorrowingProfile settings) {
    side = Side.BORROWING;
    borrowingWorkflow = SettingProperty.copy(settings);
  }

  /** Begins a profile for lending with these settings. */
  protected final void begin(LendingProfile settings) {
    side = Side.LENDING;
    lendingWorkflow = SettingProperty.copy(settings);
  }

  public String name() {
    return name;
  }

  public Side side() {
    return side;
  }

  /** The settings of a profile for borrowing. */
  public BorrowingProfile borrowing() {
    return Optional.ofNullable(borrowingWorkflow).orElseGet(BorrowingProfile::new);
  }

  /** The settings of a profile for lending. */
  public LendingProfile lending() {
    return Optional.ofNullable(lendingWorkflow).orElseGet(LendingProfile::new);
  }

  /** The settings of its side that differ from those of a new partner. */
  public final List<SettingDifference> differences() {
    return side == Side.BORROWING ? borrowing().differences() : lending().differences();
  }
}
