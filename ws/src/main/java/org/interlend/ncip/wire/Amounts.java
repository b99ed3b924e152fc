package org.interlend.ncip.wire;

import java.util.Currency;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.interlend.Money;
import org.interlend.exchange.MessageFact;

/**
 * Reads and writes amounts of money: the value counts the smallest units of the currency
 * (Z39.83-2).
 */
public final class Amounts {

  private Amounts() {}

  /**
   * @param value the text of MonetaryValue
   * @param currency the text of CurrencyCode
   * @param invalid takes what is wrong and the text concerned
   * @return empty if one of them is invalid
   */
  public static Optional<Money> read(
      String value, String currency, BiConsumer<MessageFact, String> invalid) {
    try {
      return Optional.of(new Money(Long.parseLong(value), Currency.getInstance(currency)));
    } catch (NumberFormatException noAmount) {
      invalid.accept(MessageFact.AMOUNT_NOT_A_NUMBER, value);
    } catch (IllegalArgumentException noCurrency) {
      invalid.accept(MessageFact.CURRENCY_UNKNOWN, currency);
    }
    return Optional.empty();
  }

  public static Element of(String name, Money money) {
    return Element.of(
        name,
        Element.of("CurrencyCode", money.currency().getCurrencyCode()),
        Element.of("MonetaryValue", Long.toString(money.minor())));
  }
}
