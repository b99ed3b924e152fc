package org.interlend.console.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Personal data in the address of a list. */
class QueryStringBuilderTest {

  @ParameterizedTest
  @CsvSource({
    "text=roe, true",
    "phase=ACTIVE&patron=u1, true",
    "phase=ACTIVE&format=PHYSICAL, false",
    "context=roe, false",
    "'', false"
  })
  void searchWordsAndNumbersArePersonalData(String address, boolean personal) {
    assertThat(QueryStringBuilder.isPersonal(address)).isEqualTo(personal);
  }
}
