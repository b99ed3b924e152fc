package org.interlend.institution;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.interlend.settings.SettingsGroup;

/** How long staff search for an item on its shelf, and what happens after that. */
@Embeddable
public class ShelfSearchPeriod implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Min(0)
  @Max(365)
  private int days;

  private boolean openDays;
  private boolean considerMissing;

  /** No limit. */
  public ShelfSearchPeriod() {}

  /**
   * @param days 0 for no limit
   * @param openDays whether only open days of the library count
   * @param considerMissing whether an item that is not found in time counts as missing; else
   *     another copy is chosen
   */
  public ShelfSearchPeriod(int days, boolean openDays, boolean considerMissing) {
    this.days = days;
    this.openDays = openDays;
    this.considerMissing = considerMissing;
  }

  /** Days of the search; 0 for no limit. */
  public int days() {
    return days;
  }

  /** Whether only open days of the library count. */
  public boolean openDays() {
    return openDays;
  }

  /** Whether an item that is not found in time counts as missing. */
  public boolean missingAfter() {
    return considerMissing;
  }
}
