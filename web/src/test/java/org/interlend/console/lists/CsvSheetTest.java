package org.interlend.console.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSheetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | ,", "de | ;", "sv | ;"})
  void fieldsAreSeparatedAsTheSpreadsheetOfTheLanguageReadsThem(Locale locale, String separator)
      throws IOException {
    StringBuilder out = new StringBuilder();
    CsvSheet sheet = new CsvSheet(out, locale, ZoneOffset.UTC, List.of("a", "b"));
    sheet.add("1,5", "2;5");

    String line = separator.equals(",") ? "\"1,5\",2;5" : "1,5;\"2;5\"";
    assertThat(out).hasToString("\uFEFFa" + separator + "b\r\n" + line + "\r\n");
  }
}
