package org.interlend.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of an exported list. */
class SheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49 30", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void nothingBecomesAFormula(String text) {
    assertThat(Sheet.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tea = roads", "1-2", "", "Ångström"})
  void whatIsHarmlessStaysAsItIs(String text) {
    assertThat(Sheet.harmless(text)).isEqualTo(text);
  }
}
