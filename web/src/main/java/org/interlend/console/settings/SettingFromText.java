package org.interlend.console.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/**
 * A setting that is written from a text, such as a field of a CSV file.
 *
 * @param group the group that has the setting
 */
public record SettingFromText(SettingsGroup group, SettingProperty setting) {

  private static final Set<String> YES = Set.of("yes", "true", "1", "ja");
  private static final Set<String> NO = Set.of("no", "false", "0", "nein", "nej");

  /**
   * @param path of groups and the name of the setting, as the management API nests them, with dots
   *     between; such as {@code acceptItem.location}
   * @return empty if there is no such setting, or if its values have parts
   */
  public static Optional<SettingFromText> find(SettingsGroup root, String path) {
    SettingsGroup group = root;
    String[] names = path.split("\\.");
    for (int at = 0; at < names.length - 1; at++) {
      Object part =
          SettingProperty.find(group.getClass(), names[at]).map(reader(group)).orElse(null);
      if (!(part instanceof SettingsGroup next)) {
        return Optional.empty();
      }
      group = next;
    }
    SettingsGroup last = group;
    return SettingProperty.find(last.getClass(), names[names.length - 1])
        .filter(SettingFromText::isText)
        .map(setting -> new SettingFromText(last, setting));
  }

  private static Function<SettingProperty, Object> reader(SettingsGroup group) {
    return setting -> setting.read(group);
  }

  private static boolean isText(SettingProperty setting) {
    Class<?> type = setting.type();
    return type == String.class
        || type == boolean.class
        || type == int.class
        || type == Integer.class
        || type == ZoneId.class
        || type.isEnum()
        || type == List.class && setting.elementType() == String.class;
  }

  /**
   * @param text not empty; the values of a list have semicolons or line breaks between them
   * @throws IllegalArgumentException for a text that is no value of the setting
   */
  public void write(String text) {
    setting.write(group, value(text));
  }

  private Object value(String text) {
    Class<?> type = setting.type();
    if (type == boolean.class) {
      return flag(text);
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == List.class) {
      return Arrays.stream(text.split("[;\\r\\n]+"))
          .map(Text::stripped)
          .filter(each -> !each.isEmpty())
          .toList();
    }
    if (type == ZoneId.class) {
      return zone(text);
    }
    return type.isEnum() ? constant(type, text) : text;
  }

  private static boolean flag(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new IllegalArgumentException(text);
    }
    return YES.contains(word);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }
}
