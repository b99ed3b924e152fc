package org.interlend.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;

/** Completes the schemas of settings groups with the labels, hints and defaults of the settings. */
final class OpenApiSettingSchemas {

  private final Map<String, Schema> schemas;

  /**
   * @param schemas all of the document, by name
   */
  OpenApiSettingSchemas(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /**
   * Completes the schema of a group, and those of the groups in it.
   *
   * @param group with the defaults of its settings
   */
  void complete(SettingsGroup group) {
    Schema schema = schemas.get(nameOf(group.getClass()));
    for (SettingProperty setting : SettingProperty.all(group.getClass())) {
      Object value = setting.read(group);
      if (value instanceof SettingsGroup part) {
        complete(part);
      } else {
        complete(setting, value, schema.getProperties().get(setting.name()));
      }
      if (value != null) {
        schema.removeRequired(setting.name()); // always has a value in answers, and may be left out
      }
    }
  }

  /** The name of a type's schema. */
  static String nameOf(Class<?> group) {
    var named =
        group.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    return named == null || named.name().isEmpty() ? group.getSimpleName() : named.name();
  }

  private static void complete(SettingProperty setting, Object value, Schema schema) {
    setting
        .label(Locale.ENGLISH)
        .ifPresent(label -> schema.setDescription(described(setting, label)));
    if (value instanceof Enum<?> choice) {
      schema.setDefaultValue(choice.name());
    } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      schema.setDefaultValue(value);
    }
    if (setting.type() == ZoneId.class) {
      schema.setType(List.of(SchemaType.STRING));
    }
  }

  private static String described(SettingProperty setting, String label) {
    return setting.help(Locale.ENGLISH).map(help -> label + ". " + help).orElse(label);
  }
}
