package org.interlend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interlend.text.LocalizedFactValue;
import org.interlend.text.Sentences;

/**
 * An amount of money.
 *
 * @param minor the amount in the currency's smallest unit, such as cents
 * @param currency the currency (ISO 4217)
 */
public record Money(long minor, Currency currency) implements LocalizedFactValue, Serializable {

  /** The greatest single amount, in the smallest unit; a greater one is a typing error. */
  public static final long MAX_MINOR = 99_999_999;

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

  /**
   * Reads an amount as people type it.
   *
   * @param text such as {@code 12.50} or {@code 12,5}
   * @return the amount; empty when the text is no amount, has more decimals than the currency (a
   *     thousand may be meant), is negative or exceeds {@link #MAX_MINOR}
   */
  public static Optional<Money> read(String text, Currency currency) {
    String amount = text.strip().replace(',', '.');
    if (!AMOUNT.matcher(amount).matches()) {
      return Optional.empty();
    }
    BigDecimal minor = new BigDecimal(amount).movePointRight(decimals(currency));
    return minor.scale() > 0 || minor.compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0
        ? Optional.empty()
        : Optional.of(new Money(minor.longValueExact(), currency));
  }

  /** Whether it is a single amount that can be charged: more than nothing, at most the greatest. */
  public boolean isInRange() {
    return minor > 0 && minor <= MAX_MINOR;
  }

  public boolean isNothing() {
    return minor == 0;
  }

  /** The amount without its currency, such as {@code 12.50}. */
  public String plain() {
    return amount().toPlainString();
  }

  /** The amount without its currency in a language's format, such as {@code 12,50}. */
  public String plain(Locale locale) {
    return plain().replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }

  /** The amount as people read it, such as {@code 12.50 EUR}. */
  @Override
  public String toString() {
    return plain() + " " + currency.getCurrencyCode();
  }

  /** The amount with its currency in a language's format, such as {@code 12,50 EUR}. */
  public String shown(Locale locale) {
    return Sentences.amount(amount(), currency.getCurrencyCode(), locale);
  }

  @Override
  public String factValue() {
    return Sentences.reference(amount(), currency.getCurrencyCode()).factValue();
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(minor, decimals(currency));
  }

  private static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
