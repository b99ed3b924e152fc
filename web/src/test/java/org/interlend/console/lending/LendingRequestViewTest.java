package org.interlend.console.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.console.ConsoleTexts;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.requests.RequestedPart;
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
    var title =
        requested(
            List.of(
                new TitleNumber(TitleIdentifier.Kind.SYSTEM, "123"),
                new TitleNumber(TitleIdentifier.Kind.ISBN, "9780306406157")),
            List.of("I1"));
    assertThat(LendingRequestView.Order.numbers(title, GERMAN))
        .isEqualTo("Systemnummer 123; ISBN 9780306406157; Barcode I1");
  }

  @Test
  void aTitleRequestedWithoutANumberHasNone() {
    assertThat(LendingRequestView.Order.numbers(requested(List.of(), List.of()), GERMAN)).isEmpty();
  }

  private static RequestedMaterial requested(List<TitleNumber> numbers, List<String> barcodes) {
    return new RequestedMaterial(null, null, RequestedPart.NONE, numbers, barcodes);
  }
}
