package org.interlend.institution;

import jakarta.persistence.Embeddable;

/** How long an item is looked for on its shelf, and what becomes of it then. */
@Embeddable
public class PickTime {

  private int days;
  private boolean openDays;
  private boolean missingAfter;

  protected PickTime() {}

  /**
   * @param days 0 where there is no end
   * @param openDays whether only days count on which the library is open
   * @param missingAfter whether an item that is not found in time counts as missing; else it is
   *     passed over for another copy
   */
  public PickTime(int days, boolean openDays, boolean missingAfter) {
    this.days = days;
    this.openDays = openDays;
    this.missingAfter = missingAfter;
  }

  /** Items are looked for without an end. */
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
