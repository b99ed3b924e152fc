package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogWordsTest {

  @Test
  void wordsThatStandEverywhereAreNotAskedForUnlessThereIsNothingElse() {
    assertThat(CatalogWords.asked("The history of the rivers"))
        .containsExactly("history", "rivers");
    assertThat(CatalogWords.asked("To the")).containsExactly("to", "the");
    assertThat(CatalogWords.asked(null)).isEmpty();
  }

  @Test
  void callNumbersAreComparedWithoutBlanks() {
    assertThat(CatalogWords.callNumber("qa76.73 .J38")).isEqualTo("QA76.73.J38");
    assertThat(CatalogWords.callNumber(" ")).isNull();
  }
}
