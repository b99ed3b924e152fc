package org.interlend.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;

/** The languages letters are written in. */
public enum LetterLanguage {
  EN("English", Locale.UK),
  DE("German", Locale.GERMANY),
  SV("Swedish", new Locale("sv", "SE"));

  private final String label;
  private final Locale locale;

  LetterLanguage(String label, Locale locale) {
    this.label = label;
    this.locale = locale;
  }

  /** The language with this ISO 639-1 code; English where there is no letter in it. */
  static LetterLanguage of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(EN);
  }

  /** ISO 639-1. */
  public String code() {
    return locale.getLanguage();
  }

  public String label() {
    return label;
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
