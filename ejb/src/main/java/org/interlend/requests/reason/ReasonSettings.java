package org.interlend.requests.reason;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** What a reason says, as it is stored, shown in the form and in the management API. */
@MappedSuperclass
public abstract class ReasonSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @NotNull
  @Enumerated(EnumType.STRING)
  private ReasonStep step;

  @NotBlank
  @Size(max = 255)
  private String english;

  @NotBlank
  @Size(max = 255)
  private String german;

  @NotBlank
  @Size(max = 255)
  private String swedish;

  private boolean active = true;

  protected final void take(ReasonSettings from) {
    step = from.step;
    english = Text.given(from.english);
    german = Text.given(from.german);
    swedish = Text.given(from.swedish);
    active = from.active;
  }

  /** The step for which it is offered. */
  public ReasonStep step() {
    return step;
  }

  public String english() {
    return english;
  }

  public String german() {
    return german;
  }

  public String swedish() {
    return swedish;
  }

  /** Whether it is offered; the history keeps it in any case. */
  public boolean active() {
    return active;
  }
}
