package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogSearchTermsTest {

  @Test
  void stopWordsAreSearchedOnlyIfThereAreNoOthers() {
    assertThat(CatalogSearchTerms.asked("The history of the rivers"))
        .containsExactly("history", "rivers");
    assertThat(CatalogSearchTerms.asked("To the")).containsExactly("to", "the");
    assertThat(CatalogSearchTerms.asked(null)).isEmpty();
  }

  @Test
  void callNumbersAreComparedWithoutBlanks() {
    assertThat(CatalogSearchTerms.callNumber("qa76.73 .J38")).isEqualTo("QA76.73.J38");
    assertThat(CatalogSearchTerms.callNumber(" ")).isNull();
  }
}
