package org.interlend.institution;

import jakarta.persistence.Embeddable;

/** How long staff search for an item on its shelf, and what happens after that. */
@Embeddable
public class PickTime {

  private int days;
  private boolean openDays;
  private boolean missingAfter;

  protected PickTime() {}

  /**
   * @param days 0 for no limit
   * @param openDays whether only open days of the library count
   * @param missingAfter whether an item that is not found in time counts as missing; else another
   *     copy is chosen
   */
  public PickTime(int days, boolean openDays, boolean missingAfter) {
    this.days = days;
    this.openDays = openDays;
    this.missingAfter = missingAfter;
  }

  /** No limit. */
  public static PickTime endless() {
    return new PickTime(0, false, false);
  }

  public int days() {
    return days;
  }

  public boolean openDays() {
    return openDays;
  }

  public boolean missingAfter() {
    return missingAfter;
  }
}
