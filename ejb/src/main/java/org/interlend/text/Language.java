package org.interlend.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the console, of letters and of the patrons' pages. */
public enum Language implements Labeled {
  EN("English", Locale.UK),
  DE("Deutsch", Locale.GERMANY),
  SV("Svenska", new Locale("sv", "SE"));

  private final String ownName;
  private final Locale locale;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The language with this ISO 639-1 code; English for any other. */
  public static Language of(String code) {
    return find(code).orElse(EN);
  }

  /**
   * The language with this ISO 639-1 code; empty if there is none.
   *
   * @param code may be null
   */
  public static Optional<Language> find(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equalsIgnoreCase(code))
        .findFirst();
  }

  /** The ISO 639-1 code. */
  public String code() {
    return locale.getLanguage();
  }

  /** The name of the language in the language itself. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** A day in the format of letters, with the full name of the month. */
  public String day(LocalDate day) {
    return day(day, FormatStyle.LONG);
  }

  /** A day in the short format for columns of a page. */
  public String shortDay(LocalDate day) {
    return day(day, FormatStyle.MEDIUM);
  }

  private String day(LocalDate day, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day);
  }
}
