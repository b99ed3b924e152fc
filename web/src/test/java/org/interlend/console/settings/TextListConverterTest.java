package org.interlend.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextListConverterTest {

  @Test
  void aBlankWithinANumberBelongsToIt() {
    assertThat(TextListConverter.NUMBERS.getAsObject(null, null, " 12 34, 56;78 ,,56"))
        .containsExactly("12 34", "56", "78");
    assertThat(TextListConverter.LINES.getAsObject(null, null, "12 34\n56"))
        .containsExactly("12", "34", "56");
  }

  @Test
  void aBlankThatDoesNotBreakTheLineIsABlank() {
    assertThat(TextListConverter.NUMBERS.getAsObject(null, null, "12\u00A0,\u200B34"))
        .containsExactly("12", "34");
    assertThat(TextListConverter.LINES.getAsObject(null, null, "12\u00A034"))
        .containsExactly("12", "34");
  }

  @Test
  void aSemicolonWithinANameBelongsToIt() {
    assertThat(
            TextListConverter.NAMES.getAsObject(null, null, "text/html; charset=utf-8, ILL;MAIN"))
        .containsExactly("text/html; charset=utf-8", "ILL;MAIN");
  }
}
