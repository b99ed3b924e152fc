package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search terms of texts. */
class SearchNormalizerTest {

  @Test
  void accentsAndCapitalsAreIgnored() {
    assertThat(SearchNormalizer.of("Sjöfåglar i ØSTERSØEN", "Łódź, Straße"))
        .containsExactly("sjofaglar", "i", "ostersoen", "lodz", "strasse");
  }

  @Test
  void compoundWordsAreFoundAsPartsAndAsAWhole() {
    assertThat(SearchNormalizer.of("The clockmaker’s post-war atlas"))
        .containsExactly(
            "the", "clockmaker", "s", "clockmakers", "post", "war", "postwar", "atlas");
    assertThat(SearchNormalizer.typed("post-war  clockmaker's"))
        .containsExactly("postwar", "clockmakers");
    assertThat(SearchNormalizer.compounds("Main-Donau-Kanal  atlas  -1-"))
        .containsOnly(Map.entry("maindonaukanal", Set.of("main", "donau", "kanal")));
  }

  @Test
  void signsOfTransliterationAreIgnoredAsApostrophesAre() {
    assertThat(SearchNormalizer.of("Gogol\u02B9, Qur\u02BC\u0101n, \u02BBAbd, \u02BEUmar"))
        .containsExactly("gogol", "quran", "abd", "umar");
    assertThat(SearchNormalizer.typed("gogol' qur'an \u02BBabd \u2018abd"))
        .containsExactly("gogol", "quran", "abd");
    assertThat(SearchNormalizer.of("\u0643\u062A\u0640\u0640\u0627\u0628"))
        .containsExactly("\u0643\u062A\u0627\u0628");
    assertThat(SearchNormalizer.of("\u4EBA\u3005 \u30C7\u30FC\u30BF"))
        .as("a sign of repetition and a long vowel are of the word")
        .containsExactly("\u4EBA\u3005", "\u30C6\u30FC\u30BF");
  }

  @Test
  void aNumberIsOneTermInAnySpelling() {
    assertThat(SearchNormalizer.number("BRW-2026/000101")).isEqualTo("brw2026000101");
    assertThat(SearchNormalizer.typed("brw-2026/0001")).containsExactly("brw20260001");
    assertThat(SearchNormalizer.typedWords("War *** O'Hara war")).containsExactly("War", "O'Hara");
    assertThat(SearchNormalizer.number("***")).isEmpty();
  }

  @Test
  void otherScriptsAreKept() {
    assertThat(SearchNormalizer.of("Война и мир", "源氏物語"))
        .containsExactly("воина", "и", "мир", "源氏物語");
    assertThat(SearchNormalizer.typed("Вой")).containsExactly("вои");
  }

  @Test
  void theBeginningOfAGreekWordIsFoundInCapitalsToo() {
    String word = SearchNormalizer.number("Ὀδυσσεύς");
    assertThat(word).startsWith(SearchNormalizer.number("ΟΔΥΣ"));
    assertThat(SearchNormalizer.number("ΟΔΥΣΣΕΥΣ")).isEqualTo(word);
  }

  @Test
  void longTextsAreLimitedAndEmptyTextsHaveNoTerms() {
    var text = IntStream.range(0, 500).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
    assertThat(SearchNormalizer.of(text)).hasSize(24);
    assertThat(SearchNormalizer.of(text, 120)).hasSize(120).contains("word119");
    assertThat(SearchNormalizer.typed(text)).hasSize(6);
    assertThat(SearchNormalizer.number("x".repeat(100))).hasSize(SearchNormalizer.MAX_WORD_LENGTH);
    assertThat(SearchNormalizer.number("😀x".repeat(50)).length())
        .isLessThanOrEqualTo(SearchNormalizer.MAX_WORD_LENGTH);
    assertThat(SearchNormalizer.of(null, "", " \u00a0 ", "– … –")).isEmpty();
    assertThat(SearchNormalizer.typed("…")).isEmpty();
  }

  @Test
  void sortKeysIgnorePunctuationAndAccents() {
    assertThat(SearchNormalizer.sortKey("“Ængelska” sånger")).isEqualTo("aengelska sanger");
    assertThat(SearchNormalizer.sortKey("A".repeat(500))).hasSize(SearchNormalizer.KEY);
  }
}
