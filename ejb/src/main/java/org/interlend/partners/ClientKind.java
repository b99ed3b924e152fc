package org.interlend.partners;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The product a partner's messages come from, and the switches that it needs to be on. */
public enum ClientKind {
  GENERIC("Another, or not known"),
  ILLIAD("ILLiad", ClientSwitch.PURE_SUCCESS),
  RELAIS("Relais D2D"),
  RESHARE("ReShare"),
  CROSSLINK("CrossLink", ClientSwitch.ITEM_BARCODE, ClientSwitch.UNFILLED_REFUSED),
  INN_REACH(
      "INN-Reach", ClientSwitch.NOTIFICATIONS_KEPT_QUIET, ClientSwitch.MESSAGES_IN_VERSION_ONE),
  OCLC("OCLC");

  private final String label;
  private final List<ClientSwitch> needed;

  ClientKind(String label, ClientSwitch... needed) {
    this.label = label;
    this.needed = List.of(needed);
  }

  public String label() {
    return label;
  }

  /** The switches that are on for it unless the partner's record says otherwise. */
  public Set<ClientSwitch> preset() {
    Set<ClientSwitch> preset = EnumSet.noneOf(ClientSwitch.class);
    preset.addAll(needed);
    return preset;
  }

  /**
   * The switches that are on once this kind takes the place of another in a record that is written
   * as a whole: what stands there as it was is no wish of anybody's, and becomes as this kind needs
   * it.
   *
   * @param before the switches that were on
   * @param written those that are on in the record as it was written
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
