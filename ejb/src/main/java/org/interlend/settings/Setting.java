package org.interlend.settings;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One setting: a field of a {@link SettingsGroup}, by its name. */
public final class Setting {

  private static final ClassValue<Map<String, Setting>> BY_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, Setting> computeValue(Class<?> group) {
          return fieldsOf(group);
        }
      };

  private final Field field;

  private Setting(Field field) {
    this.field = field;
    field.setAccessible(true);
  }

  private static Map<String, Setting> fieldsOf(Class<?> group) {
    Map<String, Setting> all = new LinkedHashMap<>();
    Class<?> parent = group.getSuperclass();
    if (parent != null && SettingsGroup.class.isAssignableFrom(parent)) {
      all.putAll(BY_NAME.get(parent));
    }
    for (Field field : group.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
        all.put(field.getName(), new Setting(field));
      }
    }
    return all;
  }

  /** The setting of a group by its name, if there is one. */
  public static Optional<Setting> find(Class<? extends SettingsGroup> group, String name) {
    return Optional.ofNullable(BY_NAME.get(group).get(name));
  }

  /** A copy of a group and of the groups and collections in it. */
  public static <T extends SettingsGroup> T copy(T group) {
    try {
      @SuppressWarnings("unchecked")
      T copy = (T) group.getClass().getDeclaredConstructor().newInstance();
      BY_NAME
          .get(group.getClass())
          .values()
          .forEach(setting -> setting.write(copy, copyOf(setting.read(group))));
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object copyOf(Object value) {
    if (value instanceof SettingsGroup group) {
      return copy(group);
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
  }

  public String name() {
    return field.getName();
  }

  public Class<?> type() {
    return field.getType();
  }

  public Object read(SettingsGroup group) {
    try {
      return field.get(group);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  public void write(SettingsGroup group, Object value) {
    try {
      field.set(group, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What staff call it. */
  public String label(Locale locale) {
    return SettingTexts.label(group(), name(), locale).orElseThrow();
  }

  /** A hint for staff, if there is one. */
  public Optional<String> help(Locale locale) {
    return SettingTexts.help(group(), name(), locale);
  }

  private String group() {
    return field.getDeclaringClass().getSimpleName();
  }
}
