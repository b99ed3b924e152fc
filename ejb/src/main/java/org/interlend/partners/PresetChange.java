package org.interlend.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A switch that is not as a kind of client needs it, and becomes so when that kind is chosen.
 *
 * @param on whether the kind needs it on
 */
public record PresetChange(ClientSwitch what, boolean on) {

  /**
   * @param present the switches that are on
   * @return what choosing the kind changes; nothing where all is as it needs it
   */
  public static List<PresetChange> between(Set<ClientSwitch> present, ClientKind kind) {
    return Arrays.stream(ClientSwitch.values())
        .filter(each -> present.contains(each) != kind.needs(each))
        .map(each -> new PresetChange(each, kind.needs(each)))
        .toList();
  }

  /** How the kind needs the switch, in words. */
  public String wanted() {
    return words(on);
  }

  /** How the switch is now, in words. */
  public String present() {
    return words(!on);
  }

  private String words(boolean set) {
    return (set ? "On: " : "Off: ") + what.label();
  }
}
