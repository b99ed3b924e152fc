package org.interlend.console.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.interlend.console.ConsoleTexts;
import org.interlend.lending.request.RequestedMaterial;
import org.junit.jupiter.api.Test;

/** What the page of a lending request says of the title that the partner requested. */
class LendingRequestViewTest {

  private static final ConsoleTexts GERMAN =
      new ConsoleTexts() {
        @Override
        public Locale locale() {
          return Locale.GERMAN;
        }
      };

  @Test
  void eachNumberByWhichThePartnerRequestedItHasItsKindInTheLanguageOfTheReader() {
    var title = RequestedMaterial.read("SYSTEM 123; ISBN 9780306406157; item I1");
    assertThat(LendingRequestView.Order.numbers(title, GERMAN))
        .isEqualTo("Systemnummer 123; ISBN 9780306406157; Barcode I1");
  }

  @Test
  void aTitleRequestedWithoutANumberHasNone() {
    assertThat(LendingRequestView.Order.numbers(RequestedMaterial.read(null), GERMAN)).isEmpty();
  }
}
