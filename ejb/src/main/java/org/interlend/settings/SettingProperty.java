package org.interlend.settings;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlend.text.Text;

/** One setting: a field of a {@link SettingsGroup}, by its name. */
public final class SettingProperty {

  private static final ClassValue<Map<String, SettingProperty>> BY_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, SettingProperty> computeValue(Class<?> group) {
          return fieldsOf(group);
        }
      };

  private final Field field;

  private SettingProperty(Field field) {
    this.field = field;
    field.setAccessible(true);
  }

  private static Map<String, SettingProperty> fieldsOf(Class<?> group) {
    Map<String, SettingProperty> all = new LinkedHashMap<>();
    Class<?> parent = group.getSuperclass();
    if (parent != null && SettingsGroup.class.isAssignableFrom(parent)) {
      all.putAll(BY_NAME.get(parent));
    }
    for (Field field : group.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isStatic(modifiers)
          && !Modifier.isTransient(modifiers)
          && !field.isSynthetic()) {
        all.put(field.getName(), new SettingProperty(field));
      }
    }
    return all;
  }

  /** The settings of a group. */
  public static Collection<SettingProperty> all(Class<? extends SettingsGroup> group) {
    return BY_NAME.get(group).values();
  }

  /** The setting of a group by its name, if there is one. */
  public static Optional<SettingProperty> find(Class<? extends SettingsGroup> group, String name) {
    return Optional.ofNullable(BY_NAME.get(group).get(name));
  }

  /** A copy of a group and of the groups and collections in it. */
  @SuppressWarnings("unchecked")
  public static <T extends SettingsGroup> T copy(T group) {
    try {
      return transfer(group, (T) group.getClass().getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Copies the settings that two groups have in common from one to the other. An empty text is not
   * set: null.
   */
  public static <T extends SettingsGroup> T transfer(SettingsGroup from, T to) {
    Map<String, SettingProperty> common = new LinkedHashMap<>(BY_NAME.get(from.getClass()));
    common.values().retainAll(BY_NAME.get(to.getClass()).values());
    common.values().forEach(setting -> setting.write(to, copyOf(setting.read(from))));
    return to;
  }

  private static Object copyOf(Object value) {
    if (value instanceof SettingsGroup group) {
      return copy(group);
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map);
    }
    if (value instanceof Set<?> set) {
      return new TreeSet<>(set);
    }
    return value instanceof String text ? Text.given(text) : value;
  }

  /** The lines of a text without empty ones; null if nothing is left. */
  public static String lines(String text) {
    return text == null
        ? null
        : Text.given(
            text.lines()
                .map(Text::stripped)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
  }

  /** The type of the record whose code the setting is, if it is one. */
  public Optional<Class<?>> codeOf() {
    return Optional.ofNullable(field.getAnnotation(CodeOf.class)).map(CodeOf::value);
  }

  /** Whether forms show it on demand only. */
  public boolean advanced() {
    return field.isAnnotationPresent(Advanced.class);
  }

  public String name() {
    return field.getName();
  }

  public Class<?> type() {
    return field.getType();
  }

  /** The type of the elements of a list. */
  public Class<?> elementType() {
    return field.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : Object.class;
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

  /** What staff call it, if they see it. */
  public Optional<String> label(Locale locale) {
    return SettingTexts.label(group(), name(), locale);
  }

  /** A hint for staff, if there is one. */
  public Optional<String> help(Locale locale) {
    return SettingTexts.help(group(), name(), locale);
  }

  private String group() {
    return field.getDeclaringClass().getSimpleName();
  }
}
