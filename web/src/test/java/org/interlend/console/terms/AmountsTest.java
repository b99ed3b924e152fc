package org.interlend.console.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {

  private static final Currency EURO = Currency.getInstance("EUR");

  @Test
  void aFieldShowsAnAmountAsItIsTypedInTheLanguageOfItsPage() {
    assertThat(Amounts.show(1250L, EURO, Locale.ENGLISH)).isEqualTo("12.50");
    assertThat(Amounts.show(1250L, EURO, Locale.GERMAN)).isEqualTo("12,50");
    assertThat(Amounts.read("Fine", "12,50", EURO, Locale.GERMAN)).isEqualTo(1250);
  }
}
