package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Escaping of the texts of an exported list against formulas. */
class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30",
        "-1",
        "@SUM(A1)",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(A1)"
      })
  void formulaCharactersAreEscaped(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Handbok;=1+1, Handbok;'=1+1",
        "Handbok; \"=1+1, Handbok; \"'=1+1",
        "=1;-2;@A1, '=1;'-2;'@A1",
        "Handbok;\uFF1D1, Handbok;'\uFF1D1"
      })
  void formulasAfterASeparatorAreEscaped(String text, String escaped) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Handbok,=1+1,2|Handbok,'=1+1,2",
        "Handbok, =1+1|Handbok, '=1+1",
        "Handbok, \"@A1|Handbok, \"'@A1",
        "Handbok,\"\"-1|Handbok,\"\"'-1",
        "Handbok,- A(1)|Handbok,'- A(1)"
      })
  void formulasAfterACommaAreEscaped(String text, String escaped) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\r", "\n", "\r\n"})
  void formulasAfterASeparatorInFrontAreEscaped(String separator) {
    assertThat(SpreadsheetText.harmless(separator + "=1")).isEqualTo("'" + separator + "'=1");
    assertThat(SpreadsheetText.harmless(separator + "1")).isEqualTo("'" + separator + "1");
  }

  @Test
  @Timeout(2)
  void aTextOfManyLineEndsIsReadOnce() {
    String blank = "\n \"".repeat(100_000);

    assertThat(SpreadsheetText.harmless("Note" + blank + "x")).isEqualTo("Note" + blank + "x");
    assertThat(SpreadsheetText.harmless("Note" + blank + "=1")).isEqualTo("Note" + blank + "'=1");
    assertThat(SpreadsheetText.harmless("Note," + blank + "-1")).isEqualTo("Note," + blank + "'-1");
  }

  @Test
  void formulasInAFurtherLineAreEscaped() {
    assertThat(SpreadsheetText.harmless("Handbok\r\n=1+1\tx\t+2"))
        .isEqualTo("Handbok\r\n'=1+1\tx\t'+2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tea = roads",
        "1-2",
        "Ångström",
        "Nilsson, -1948",
        "Tea; roads",
        "One\r\nTwo",
        "20,-",
        "20,- kr, 30,- kr",
        "\"20,-\"; paid"
      })
  void harmlessTextStaysUnchanged(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void nullAndBlankTextAreEmpty(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEmpty();
  }
}
