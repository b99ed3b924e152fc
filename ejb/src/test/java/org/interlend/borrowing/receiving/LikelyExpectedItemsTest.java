package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.borrowing.request.TestBorrowing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyExpectedItemsTest {

  @ParameterizedTest
  @CsvSource({
    "RS-2026-00417, rs 2026 00417, true",
    "RS-2026-00417, 00417, true",
    "30100200417, 30100200471, true",
    "30100200417, 30100200418, true",
    "30100200417, 3010020417, true",
    "30100200417, 301002004170, true",
    "30100200417, 30100209999, false",
    "30100200417, 40100200999, false",
    "30100200417, 417, false",
    "A-1, A-2, false",
    "12345, 67890, false"
  })
  void numbersAreAlikeButForPunctuationPartsAndOneTypingError(
      String known, String given, boolean alike) {
    assertThat(LikelyExpectedItems.areAlike(known, given)).isEqualTo(alike);
    assertThat(LikelyExpectedItems.areAlike(given, known)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "req 1, true",
    "REQ-2, false", // too short for a typing error
    "30100200471, true", // the barcode is 30100200417
    "the lighthouse, true",
    "LIGHT, true",
    "sea, false",
    "moonlight, false"
  })
  void anExpectedItemIsFoundByItsNumbersAndItsTitle(String given, boolean likely) {
    assertThat(LikelyExpectedItems.isLike(TestBorrowing.shipped("30100200417"), given))
        .isEqualTo(likely);
  }
}
