package org.interlend.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interlend.console.Labels;
import org.interlend.console.settings.SettingField.Kind;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Labeled;

/** Says how to draw the settings of a group, for the tag {@code setting}. */
@Named
@RequestScoped
public class SettingFieldFactory {

  @Inject private Institutions institutions;
  @Inject private Partners partners;
  @Inject private TransactionTemplate transaction;
  @Inject private Labels labels;

  private final Map<Class<?>, List<SelectItem>> choices = new ConcurrentHashMap<>();

  /** The field for one setting, with its label in the language of the page. */
  public SettingField of(SettingsGroup group, String name) {
    SettingProperty setting = find(group, name);
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Kind kind = kindOf(setting);
    return new SettingField(
        kind,
        setting.label(locale).orElseThrow(),
        setting.help(locale).orElse(null),
        kind == Kind.CHOICE ? choices(setting, group) : List.of(),
        style(setting));
  }

  /** The style class of the place of a setting that a form draws in its own way. */
  public String style(SettingsGroup group, String name) {
    return style(find(group, name));
  }

  private static String style(SettingProperty setting) {
    return setting.advanced() ? "advanced" : "";
  }

  private static SettingProperty find(SettingsGroup group, String name) {
    return SettingProperty.find(group.getClass(), name).orElseThrow();
  }

  private static Kind kindOf(SettingProperty setting) {
    Class<?> type = setting.type();
    if (type == boolean.class) {
      return Kind.TICK;
    }
    if (type.isEnum() || type == ZoneId.class || setting.codeOf().isPresent()) {
      return Kind.CHOICE;
    }
    if (type == List.class) {
      return Kind.LIST;
    }
    return type == int.class || type == Integer.class ? Kind.NUMBER : Kind.TEXT;
  }

  private List<SelectItem> choices(SettingProperty setting, SettingsGroup group) {
    return setting.type() == ZoneId.class
        ? TimeZones.with((ZoneId) setting.read(group)).stream().map(SelectItem::new).toList()
        : choices.computeIfAbsent(setting.codeOf().orElse(setting.type()), this::choicesOf);
  }

  private List<SelectItem> choicesOf(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(value -> new SelectItem(value, labels.of((Labeled) value)))
            .toList()
        : transaction.required(() -> codesOf(type));
  }

  private List<SelectItem> codesOf(Class<?> type) {
    if (type == Library.class) {
      return institutions.libraries().stream()
          .filter(Library::active)
          .map(library -> new SelectItem(library.code(), library.name()))
          .toList();
    }
    if (type == Location.class) {
      return institutions.locations().stream()
          .filter(place -> place.library().active())
          .map(place -> choice(place.code(), place.name(), place.library()))
          .toList();
    }
    if (type == Desk.class) {
      return institutions.desks().stream()
          .filter(desk -> desk.library().active())
          .map(desk -> choice(desk.code(), desk.name(), desk.library()))
          .toList();
    }
    if (type == Partner.class) {
      return partners.list().stream().map(one -> new SelectItem(one.code(), one.name())).toList();
    }
    throw new IllegalArgumentException(type.getName());
  }

  private static SelectItem choice(String code, String name, Library library) {
    return new SelectItem(code, name + " · " + library.name());
  }

  /** The converter of a LIST: one element a line where the input has lines, else with commas. */
  public Converter<?> list(SettingsGroup group, String name, Integer lines) {
    Class<?> element = find(group, name).elementType();
    return RecordListConverter.of(element)
        .<Converter<?>>map(records -> records)
        .orElse(lines == null || lines == 0 ? TextListConverter.NAMES : TextListConverter.LINES);
  }
}
