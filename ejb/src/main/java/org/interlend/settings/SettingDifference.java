package org.interlend.settings;

import java.util.List;
import java.util.Objects;

/**
 * A setting that differs from the one in another group of the same kind.
 *
 * @param value what it is
 * @param other what it is in the other group
 */
public record SettingDifference(SettingProperty setting, Object value, Object other) {

  /**
   * The settings that differ, in the order of the group.
   *
   * @param other of the same class
   */
  public static <G extends SettingsGroup> List<SettingDifference> between(G group, G other) {
    return SettingProperty.all(group.getClass()).stream()
        .map(each -> new SettingDifference(each, each.read(group), each.read(other)))
        .filter(each -> !Objects.equals(each.value, each.other))
        .toList();
  }
}
