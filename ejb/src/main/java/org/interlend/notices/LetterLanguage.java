package org.interlend.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages letters and the patrons' pages are written in. */
public enum LetterLanguage {
  EN("English", "English", Locale.UK),
  DE("German", "Deutsch", Locale.GERMANY),
  SV("Swedish", "Svenska", new Locale("sv", "SE"));

  private final String label;
  private final String ownName;
  private final Locale locale;

  LetterLanguage(String label, String ownName, Locale locale) {
    this.label = label;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The language with this ISO 639-1 code; English where there is no letter in it. */
  static LetterLanguage of(String code) {
    return find(code).orElse(EN);
  }

  /**
   * The language with this ISO 639-1 code; empty where there is none.
   *
   * @param code may be null
   */
  public static Optional<LetterLanguage> find(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equalsIgnoreCase(code))
        .findFirst();
  }

  /** ISO 639-1. */
  public String code() {
    return locale.getLanguage();
  }

  public String label() {
    return label;
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** A day as letters write it, with the month in full. */
  String day(LocalDate day) {
    return day(day, FormatStyle.LONG);
  }

  /** A day as a narrow column of a page has room for it. */
  public String shortDay(LocalDate day) {
    return day(day, FormatStyle.MEDIUM);
  }

  private String day(LocalDate day, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day);
  }
}
