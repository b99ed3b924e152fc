package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What texts are looked for by. */
class WordsTest {

  @Test
  void accentsAndCapitalsCountForNothing() {
    assertThat(Words.of("Sjöfåglar i ØSTERSØEN", "Łódź, Straße"))
        .containsExactly("sjofaglar", "i", "ostersoen", "lodz", "strasse");
  }

  @Test
  void whatStandsTogetherIsFoundApartAndTogether() {
    assertThat(Words.of("The clockmaker’s post-war atlas"))
        .containsExactly(
            "the", "clockmaker", "s", "clockmakers", "post", "war", "postwar", "atlas");
    assertThat(Words.typed("post-war  clockmaker's")).containsExactly("postwar", "clockmakers");
  }

  @Test
  void aNumberIsOneWordHoweverItIsWritten() {
    assertThat(Words.number("BRW-2026/000101")).isEqualTo("brw2026000101");
    assertThat(Words.typed("brw-2026/0001")).containsExactly("brw20260001");
    assertThat(Words.number("***")).isEmpty();
  }

  @Test
  void otherScriptsAreKeptAsTheyAre() {
    assertThat(Words.of("Война и мир", "源氏物語")).containsExactly("воина", "и", "мир", "源氏物語");
    assertThat(Words.typed("Вой")).containsExactly("вои");
  }

  @Test
  void longTextsAndNothingAreBounded() {
    var text = IntStream.range(0, 500).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
    assertThat(Words.of(text)).hasSize(24);
    assertThat(Words.typed(text)).hasSize(6);
    assertThat(Words.number("x".repeat(100))).hasSize(Words.LONGEST);
    assertThat(Words.number("😀x".repeat(50)).length()).isLessThanOrEqualTo(Words.LONGEST);
    assertThat(Words.of(null, "", " \u00a0 ", "– … –")).isEmpty();
    assertThat(Words.typed("…")).isEmpty();
  }

  @Test
  void titlesAreSortedAsInABook() {
    assertThat(Words.sortKey("“Ængelska” sånger")).isEqualTo("aengelska sanger");
    assertThat(Words.sortKey("A".repeat(500))).hasSize(Words.KEY);
  }
}
