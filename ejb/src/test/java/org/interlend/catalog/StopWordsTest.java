package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

  @Test
  void stopWordsAreSearchedOnlyIfThereAreNoOthers() {
    assertThat(StopWords.without("The history of the rivers")).containsExactly("history", "rivers");
    assertThat(StopWords.without("To the")).containsExactly("to", "the");
    assertThat(StopWords.without(null)).isEmpty();
  }
}
