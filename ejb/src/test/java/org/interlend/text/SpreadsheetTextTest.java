package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(A1)"
      })
  void formulaCharactersAreEscaped(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tea = roads", "1-2", "Ångström"})
  void harmlessTextStaysUnchanged(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void nullAndBlankTextAreEmpty(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEmpty();
  }
}
