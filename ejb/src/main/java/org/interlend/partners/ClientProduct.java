package org.interlend.partners;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.text.Labeled;

/** The product that sends a partner's messages, with the preset of switches that it needs. */
public enum ClientProduct implements Labeled {
  GENERIC,
  ILLIAD(ClientSwitch.NO_PROBLEM_WORDS),
  RELAIS,
  RESHARE,
  CROSSLINK(ClientSwitch.ITEM_BARCODE, ClientSwitch.UNFILLED_REFUSED),
  INN_REACH(ClientSwitch.NOTIFICATIONS_KEPT_QUIET, ClientSwitch.MESSAGES_IN_VERSION_ONE),
  OCLC;
  private final List<ClientSwitch> needed;

  ClientProduct(ClientSwitch... needed) {
    this.needed = List.of(needed);
  }

  /** The switches that are on for it unless the partner's record differs. */
  public Set<ClientSwitch> preset() {
    Set<ClientSwitch> preset = EnumSet.noneOf(ClientSwitch.class);
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
  public Set<ClientSwitch> inPlaceOf(Set<ClientSwitch> before, Set<ClientSwitch> written) {
    Set<ClientSwitch> on = EnumSet.noneOf(ClientSwitch.class);
    for (ClientSwitch each : ClientSwitch.values()) {
      boolean untouched = before.contains(each) == written.contains(each);
      if (untouched ? needs(each) : written.contains(each)) {
        on.add(each);
      }
    }
    return on;
  }

  public boolean needs(ClientSwitch what) {
    return needed.contains(what);
  }
}
