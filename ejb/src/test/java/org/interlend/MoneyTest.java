package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.text.Sentences;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void anAmountIsFormattedWithTheDecimalsOfItsCurrency() {
    assertThat(new Money(1250, EURO)).hasToString("12.50 EUR");
    assertThat(new Money(5, EURO)).hasToString("0.05 EUR");
    assertThat(new Money(1250, YEN)).hasToString("1250 JPY");
  }

  @Test
  void aSpreadsheetReadsAnAmountInItsOwnLanguage() {
    assertThat(new Money(125050, EURO).plain(Locale.GERMAN)).isEqualTo("1250,50");
    assertThat(new Money(125050, EURO).plain(Locale.forLanguageTag("sv"))).isEqualTo("1250,50");
    assertThat(new Money(125050, EURO).plain(Locale.ENGLISH)).isEqualTo("1250.50");
    assertThat(new Money(1250, YEN).plain(Locale.GERMAN)).isEqualTo("1250");
  }

  @Test
  void aRefusalHasAmountsInTheLanguageOfItsSentence() {
    var refused =
        new WorkflowException(
            CirculationReason.PAYMENT_OUT_OF_RANGE,
            "5.00",
            new Money(60, EURO),
            new Money(500, EURO));
    assertThat(refused.sentence(Locale.GERMAN))
        .isEqualTo("Offen sind nur 0,60 EUR. Geben Sie höchstens so viel ein, nicht 5,00 EUR.");
    assertThat(refused.value()).isEqualTo("5.00");
  }

  @Test
  void typedAmountsAreParsed() {
    assertThat(Money.read("12.50", EURO)).contains(new Money(1250, EURO));
    assertThat(Money.read(" 12,5 ", EURO)).contains(new Money(1250, EURO));
    assertThat(Money.read("12", EURO)).contains(new Money(1200, EURO));
    assertThat(Money.read("12", YEN)).contains(new Money(12, YEN));
    assertThat(Money.read("10", EURO)).contains(new Money(1000, EURO));
    assertThat(Money.read("0.00", EURO)).contains(new Money(0, EURO));
    assertThat(Money.read("999999.99", EURO)).contains(new Money(Money.MAX_MINOR, EURO));
  }

  @Test
  void invalidAmountsAreNotParsed() {
    for (String text :
        new String[] {"", "x", "1.005", "1.000", "1,000", "-1", "1.000,00", "1e9", "1e999999999"}) {
      assertThat(Money.read(text, EURO)).as(text).isEmpty();
    }
    assertThat(Money.read("0.5", YEN)).isEmpty();
  }

  @Test
  void aSentenceHasAnAmountInItsOwnLanguage() {
    String value = new Money(125050, EURO).factValue();
    assertThat(Sentences.resolve(value, Locale.ENGLISH)).isEqualTo("1,250.50 EUR");
    assertThat(Sentences.resolve(value, Locale.GERMAN)).isEqualTo("1.250,50 EUR");
    assertThat(Sentences.resolve(new Money(1250, YEN).factValue(), Locale.GERMAN))
        .isEqualTo("1.250 JPY");
    assertThat(Sentences.resolve("@Money.x.EUR", Locale.GERMAN)).isEqualTo("@Money.x.EUR");
  }
}
