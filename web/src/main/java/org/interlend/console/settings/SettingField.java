package org.interlend.console.settings;

import java.util.Locale;
import org.interlend.settings.Setting;

/**
 * A setting as the form draws it.
 *
 * @param hint may be null
 */
public record SettingField(Kind kind, String label, String hint, Object[] choices) {

  /** How a setting is drawn. */
  public enum Kind {
    TICK,
    NUMBER,
    CHOICE,
    TEXT
  }

  static SettingField of(Setting setting, Locale locale) {
    Class<?> type = setting.type();
    return new SettingField(
        kindOf(type),
        setting.label(locale),
        setting.help(locale).orElse(null),
        type.getEnumConstants());
  }

  private static Kind kindOf(Class<?> type) {
    if (type == boolean.class) {
      return Kind.TICK;
    }
    if (type.isEnum()) {
      return Kind.CHOICE;
    }
    return type == int.class || type == Integer.class ? Kind.NUMBER : Kind.TEXT;
  }
}
