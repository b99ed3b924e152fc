package org.interlend.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label as a value of a fact, such as {@code @LoanStatus.OPEN}, or a day, an amount of money, a
 * country or a language within such a value, as {@code @Day.2026-12-01}, {@code @Money.12.50.EUR},
 * {@code @Country.SE} and {@code @ShownAsLanguage.sv}. The sentence has them in its own language,
 * as it has a {@link NestedFact}.
 */
final class LabelReference {

  private static final String SIGN = "@";

  private static final Pattern REFERENCE = Pattern.compile("@([A-Z]\\w*(?:\\.[\\w-]+)++)");

  /** A word joiner shows nothing, and no reference of ours has one. */
  private static final String OF_OTHERS = SIGN + "\u2060";

  private static final Pattern REFERENCE_OF_OTHERS = Pattern.compile("@(?=[A-Z])");

  private static final Pattern AMOUNT =
      Pattern.compile("(-?\\d{1,19}(?:\\.\\d{1,4})?)\\.([A-Z]{3})");

  private static final String DAY = "Day.";
  private static final String MONEY = "Money.";
  private static final String COUNTRY = "Country.";
  private static final String LANGUAGE = "ShownAsLanguage.";

  private LabelReference() {}

  static String of(LocalDate day) {
    return SIGN + DAY + day;
  }

  static String of(BigDecimal amount, String currency) {
    return SIGN + MONEY + amount.toPlainString() + "." + currency;
  }

  static String ofCountry(String code) {
    return SIGN + COUNTRY + code;
  }

  static String ofLanguage(String code) {
    return SIGN + LANGUAGE + code;
  }

  static String of(String key) {
    return SIGN + key;
  }

  /** The value with texts in place of the references; anything else is left as it is. */
  static String resolve(String value, Locale locale) {
    return value.contains(SIGN)
        ? NestedFact.resolve(value, locale, rest -> labels(rest, locale))
        : value;
  }

  private static String labels(String value, Locale locale) {
    return REFERENCE
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(label(found, locale)))
        .replace(OF_OTHERS, SIGN);
  }

  /** Words, with an invisible mark where they look like a reference. */
  static String literal(String words) {
    return words.contains(SIGN) ? REFERENCE_OF_OTHERS.matcher(words).replaceAll(OF_OTHERS) : words;
  }

  private static String label(MatchResult found, Locale locale) {
    if (found.group(1).startsWith(DAY)) {
      return day(found, locale);
    }
    if (found.group(1).startsWith(MONEY)) {
      return money(found, locale);
    }
    if (found.group(1).startsWith(COUNTRY)) {
      return new Locale("", found.group(1).substring(COUNTRY.length())).getDisplayCountry(locale);
    }
    if (found.group(1).startsWith(LANGUAGE)) {
      return Locale.forLanguageTag(found.group(1).substring(LANGUAGE.length()))
          .getDisplayLanguage(locale);
    }
    return Sentences.label(found.group(1), locale).orElse(found.group());
  }

  private static String day(MatchResult found, Locale locale) {
    try {
      return Sentences.day(LocalDate.parse(found.group(1).substring(DAY.length())), locale);
    } catch (DateTimeParseException text) {
      return found.group();
    }
  }

  private static String money(MatchResult found, Locale locale) {
    Matcher amount = AMOUNT.matcher(found.group(1).substring(MONEY.length()));
    return amount.matches()
        ? Sentences.amount(new BigDecimal(amount.group(1)), amount.group(2), locale)
        : found.group();
  }
}
