package org.interlend.console.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.borrowing.BorrowingExportServlet;
import org.interlend.console.desk.LoanExportServlet;
import org.interlend.console.lending.LendingExportServlet;
import org.interlend.console.patrons.PatronExportServlet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListExportServletTest {

  static Stream<ListExportServlet<?>> exports() {
    return Stream.of(
        new BorrowingExportServlet(),
        new LendingExportServlet(),
        new LoanExportServlet(),
        new PatronExportServlet());
  }

  @ParameterizedTest
  @MethodSource("exports")
  void eachColumnHasAHeading(ListExportServlet<?> export) {
    export.texts =
        new ConsoleTexts() {
          @Override
          public Locale locale() {
            return Locale.ENGLISH;
          }
        };
    assertThat(export.columns)
        .isNotEmpty()
        .allSatisfy(column -> assertThat(export.heading(column.key())).isNotBlank());
  }
}
