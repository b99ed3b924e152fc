package org.interlend.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A switch that differs from the preset of a kind of client and changes when staff choose that
 * kind.
 *
 * @param on whether it is on in the preset
 */
public record CompatibilitySwitchDeviation(CompatibilitySwitch what, boolean on) {

  /**
   * @param present the switches that are on
   * @return the changes by choosing the kind; empty if all switches have its preset
   */
  public static List<CompatibilitySwitchDeviation> between(
      Set<CompatibilitySwitch> present, ClientProduct kind) {
    return Arrays.stream(CompatibilitySwitch.values())
        .filter(each -> present.contains(each) != kind.needs(each))
        .map(each -> new CompatibilitySwitchDeviation(each, kind.needs(each)))
        .toList();
  }
}
