package org.interlend.console.settings;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Optional;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;

/** Lets forms read and write the fields of settings groups by their names. */
public class SettingsElResolver extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return find(context, base, property)
        .map(setting -> setting.read((SettingsGroup) base))
        .orElse(null);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return find(context, base, property).map(SettingProperty::type).orElse(null);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    find(context, base, property)
        .ifPresent(
            setting ->
                setting.write((SettingsGroup) base, context.convertToType(value, setting.type())));
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    find(context, base, property);
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof SettingsGroup ? String.class : null;
  }

  private static Optional<SettingProperty> find(ELContext context, Object base, Object property) {
    if (base instanceof SettingsGroup group && property instanceof String name) {
      Optional<SettingProperty> found = SettingProperty.find(group.getClass(), name);
      found.ifPresent(setting -> context.setPropertyResolved(base, property));
      return found;
    }
    return Optional.empty();
  }
}
