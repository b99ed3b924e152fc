package org.interlend.partners;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.text.Labeled;

/** The product that sends a partner's messages, with the preset of switches that it needs. */
public enum ClientProduct implements Labeled {
  GENERIC,
  ILLIAD(CompatibilitySwitch.NO_PROBLEM_WORDS),
  RELAIS,
  RESHARE,
  CROSSLINK(CompatibilitySwitch.ITEM_BARCODE, CompatibilitySwitch.UNFILLED_REFUSED),
  INN_REACH(
      CompatibilitySwitch.NOTIFICATIONS_KEPT_QUIET, CompatibilitySwitch.MESSAGES_IN_VERSION_ONE),
  OCLC;
  private final List<CompatibilitySwitch> needed;

  ClientProduct(CompatibilitySwitch... needed) {
    this.needed = List.of(needed);
  }

  /** The switches that are on for it unless the partner's record differs. */
  public Set<CompatibilitySwitch> preset() {
    Set<CompatibilitySwitch> preset = EnumSet.noneOf(CompatibilitySwitch.class);
    preset.addAll(needed);
    return preset;
  }

  /**
   * The switches after this kind replaces another in a record that is saved as a whole. A switch
   * that was not changed is not treated as a choice and gets this kind's preset.
   *
   * @param before the switches that were on
   * @param written the switches that are on in the saved record
   */
  public Set<CompatibilitySwitch> inPlaceOf(
      Set<CompatibilitySwitch> before, Set<CompatibilitySwitch> written) {
    Set<CompatibilitySwitch> on = EnumSet.noneOf(CompatibilitySwitch.class);
    for (CompatibilitySwitch each : CompatibilitySwitch.values()) {
      boolean untouched = before.contains(each) == written.contains(each);
      if (untouched ? needs(each) : written.contains(each)) {
        on.add(each);
      }
    }
    return on;
  }

  public boolean needs(CompatibilitySwitch what) {
    return needed.contains(what);
  }
}
