package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.settings.SettingsGroup;

/** The settings for a partner's look-ups of patrons (LookupUser). */
@Embeddable
public class LookupUserSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Column(name = "personal_data_without_pin")
  private boolean personalDataWithoutPin;

  /** Whether the answer to a look-up without the PIN contains loans, holds, debts and addresses. */
  public boolean personalDataWithoutPin() {
    return personalDataWithoutPin;
  }
}
