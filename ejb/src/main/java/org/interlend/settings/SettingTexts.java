package org.interlend.settings;

import java.util.Locale;
import java.util.Optional;
import org.interlend.text.Sentences;

/** The labels of settings and the hints for them, by simple names of group and field. */
public final class SettingTexts {

  private static final String BUNDLE = "org.interlend.settings.SettingTexts";

  private SettingTexts() {}

  /** What staff call a setting. */
  public static Optional<String> label(String group, String name, Locale locale) {
    return text(group + "." + name, locale);
  }

  /** A hint for staff. */
  public static Optional<String> help(String group, String name, Locale locale) {
    return text(group + "." + name + ".help", locale);
  }

  private static Optional<String> text(String key, Locale locale) {
    return Sentences.text(BUNDLE, key, locale);
  }
}
