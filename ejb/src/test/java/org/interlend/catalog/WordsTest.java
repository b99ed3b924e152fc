package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void accentsCapitalsAndPunctuationMakeNoDifference() {
    assertThat(Words.of("L'Œuvre d'Østergård: Größe & Łódź, 2nd ed."))
        .containsExactly("l", "oeuvre", "d", "ostergard", "grosse", "lodz", "2nd", "ed");
    assertThat(Words.of("Cafe\u0301 CAFÉ")).containsExactly("cafe");
    assertThat(Words.of("Война и мир")).containsExactly("воина", "и", "мир");
    assertThat(Words.of(null)).isEmpty();
  }

  @Test
  void wordsThatStandEverywhereAreNotAskedForUnlessThereIsNothingElse() {
    assertThat(Words.asked("The history of the rivers")).containsExactly("history", "rivers");
    assertThat(Words.asked("To the")).containsExactly("to", "the");
  }

  @Test
  void callNumbersAreComparedWithoutBlanks() {
    assertThat(Words.callNumber("qa76.73 .J38")).isEqualTo("QA76.73.J38");
    assertThat(Words.callNumber(" ")).isNull();
  }
}
