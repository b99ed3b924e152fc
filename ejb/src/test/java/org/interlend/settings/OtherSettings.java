package org.interlend.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fills settings with values other than their defaults, to see that each is taken over. */
public final class OtherSettings {

  private OtherSettings() {}

  /** Changes each setting of the group and of the groups in it. */
  public static <T extends SettingsGroup> T fill(T group) {
    SettingProperty.all(group.getClass())
        .forEach(setting -> setting.write(group, other(setting, setting.read(group))));
    return group;
  }

  private static Object other(SettingProperty setting, Object value) {
    if (value instanceof SettingsGroup group) {
      return fill(group);
    }
    Class<?> type = setting.type();
    if (type == List.class) {
      return List.of(another(setting.elementType(), null));
    }
    if (type == Set.class) {
      return Set.of(another(setting.elementType(), null));
    }
    return type == Map.class ? Map.of("other", "other") : another(type, value);
  }

  private static Object another(Class<?> type, Object value) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants()).filter(one -> one != value).findFirst().get();
    }
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> !Boolean.TRUE.equals(value);
      case "int", "Integer" -> value == null ? 1 : (Integer) value + 1;
      case "long", "Long" -> value == null ? 1L : (Long) value + 1;
      case "String" -> "other";
      case "ZoneId" -> ZoneId.of("Asia/Tokyo");
      default -> throw new IllegalArgumentException(type.getName());
    };
  }
}
