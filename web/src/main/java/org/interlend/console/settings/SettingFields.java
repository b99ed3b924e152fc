package org.interlend.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import org.interlend.settings.Setting;
import org.interlend.settings.SettingsGroup;

/** Says how to draw the settings of a group, for the tag {@code setting}. */
@Named
@ApplicationScoped
public class SettingFields {

  /** The field for one setting, with its label in the language of the page. */
  public SettingField of(SettingsGroup group, String name) {
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return SettingField.of(Setting.find(group.getClass(), name).orElseThrow(), locale);
  }
}
