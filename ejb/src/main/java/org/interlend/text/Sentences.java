package org.interlend.text;

import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes sentences of facts. The pattern is in a resource bundle, by the name of the kind, and says
 * how a value is shown: <code>{0}</code> unchanged, <code>{0,date}</code> as a day, <code>
 * {0,number}</code> as a number. What stands in parentheses is left out with an empty value.
 */
public final class Sentences {

  /** The resource bundle with the labels. */
  static final String LABELS = "org.interlend.text.Labels";

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern END = Pattern.compile("[.!?…:]$");

  private Sentences() {}

  /**
   * @param bundle name of a resource bundle of this module
   */
  public static String of(String bundle, String kind, Locale locale, List<String> values) {
    return of(Sentences.class.getClassLoader(), bundle, kind, locale, values);
  }

  /**
   * @param module the class loader of the module that has the bundle
   * @param values numbers, names and codes, or days as {@code 2026-12-01}
   * @throws java.util.MissingResourceException when the bundle has no such kind
   */
  public static String of(
      ClassLoader module, String bundle, String kind, Locale locale, List<String> values) {
    String pattern = bundle(module, bundle, locale).getString(kind);
    MessageFormat sentence = new MessageFormat(withoutEmpty(pattern, values), locale);
    Format[] formats = sentence.getFormatsByArgumentIndex();
    Object[] shown = values.toArray();
    for (int i = 0; i < Math.min(formats.length, shown.length); i++) {
      if (formats[i] instanceof DateFormat) {
        sentence.setFormatByArgumentIndex(i, null);
        shown[i] = day(values.get(i), locale);
      } else if (formats[i] instanceof NumberFormat) {
        shown[i] = Long.valueOf(values.get(i));
      } else {
        shown[i] = LabelReference.resolve(values.get(i), locale);
      }
    }
    return sentence.format(shown);
  }

  private static String withoutEmpty(String pattern, List<String> values) {
    String shown = pattern;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty()) {
        shown = shown.replaceAll(" \\([^()]*\\{" + i + "(,\\w+)?\\}[^()]*\\)", "");
      }
    }
    return shown;
  }

  /** The label with that key; empty when there is none. */
  public static Optional<String> label(String key, Locale locale) {
    return text(LABELS, key, locale);
  }

  /**
   * The text of a key as it stands in a bundle of this module, without values.
   *
   * @return empty when the bundle has no such key
   */
  public static Optional<String> text(String bundle, String key, Locale locale) {
    ResourceBundle texts = bundle(Sentences.class.getClassLoader(), bundle, locale);
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** A value that a fact keeps, for a place outside of a sentence. */
  public static String resolve(String value, Locale locale) {
    return LabelReference.resolve(value, locale);
  }

  /**
   * Several values as one.
   *
   * @param between what stands between two of them
   * @param values words, or values that each sentence has in its own language
   */
  public static LocalizedFactValue joined(String between, List<?> values) {
    return new WrittenValue(values.stream().map(Fact::text).collect(Collectors.joining(between)));
  }

  /**
   * A sentence with its full stop, for a place where another one follows.
   *
   * @param sentence with or without a mark at its end, or null
   * @return null for null
   */
  public static String ended(String sentence) {
    boolean open = sentence != null && !END.matcher(sentence).find();
    return open ? sentence + "." : sentence;
  }

  /** In English where the bundle has not the language, whatever language the server has. */
  private static ResourceBundle bundle(ClassLoader module, String bundle, Locale locale) {
    return ResourceBundle.getBundle(bundle, locale, module, NO_FALLBACK);
  }

  private static String day(String value, Locale locale) {
    return value.isEmpty() ? "" : day(LocalDate.parse(value), locale);
  }

  /** A day within a value of a fact, which each sentence has in its own language. */
  public static LocalizedFactValue reference(LocalDate day) {
    return new WrittenValue(LabelReference.of(day));
  }

  /**
   * A label within a value of a fact, which each sentence has in its own language.
   *
   * @param key of the label
   */
  public static LocalizedFactValue labelReference(String key) {
    return new WrittenValue(LabelReference.of(key));
  }

  /**
   * A country within a value of a fact, which each sentence has in its own language.
   *
   * @param code ISO 3166-1
   */
  public static LocalizedFactValue countryReference(String code) {
    return new WrittenValue(LabelReference.ofCountry(code));
  }

  /**
   * A language within a value of a fact, which each sentence has in its own language.
   *
   * @param code ISO 639-1
   */
  public static LocalizedFactValue languageReference(String code) {
    return new WrittenValue(LabelReference.ofLanguage(code));
  }

  /** A day as sentences tell it. English texts have British dates, with the day first. */
  public static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
        .format(day);
  }

  /** An amount of money within a value of a fact, which each sentence has in its own language. */
  public static LocalizedFactValue reference(BigDecimal amount, String currency) {
    return new WrittenValue(LabelReference.of(amount, currency));
  }

  /** An amount of money with its currency as sentences tell it, such as {@code 12,50 EUR}. */
  public static String amount(BigDecimal amount, String currency, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(amount.scale());
    return format.format(amount) + " " + currency;
  }
}
