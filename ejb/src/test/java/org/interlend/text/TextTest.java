package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void unknownPartsAreLeftOut() {
    assertThat(Text.joined(", ", "Faber", null, "1998")).isEqualTo("Faber, 1998");
    assertThat(Text.joined(", ", null, null)).isNull();
  }

  @Test
  void blanksThatCannotBeSeenAreNoPartOfAText() {
    assertThat(Text.given("\uFEFF\u00A0 DE-7\u200B\t\u202F")).isEqualTo("DE-7");
    assertThat(Text.given("North\u00A0Wing")).isEqualTo("North\u00A0Wing");
    assertThat(Text.given("\u00A0\u2060")).isNull();
  }

  @Test
  void blankTextIsNull() {
    assertThat(Text.fit(null, 10)).isNull();
    assertThat(Text.fit(" \t", 10)).isNull();
    assertThat(Text.fit("\u0007", 10)).isNull();
  }

  @Test
  void controlCharactersBecomeBlanks() {
    assertThat(Text.fit("Wind\u0007over\nwater\u0000", 50)).isEqualTo("Wind over water");
  }

  @Test
  void noTextLooksLikeAnotherByRunningBackwards() {
    assertThat(Text.fit("Invoice \u202Efdp.exe\u202C \u2066x\u2069", 50))
        .isEqualTo("Invoice fdp.exe x");
    assertThat(Text.fit("\u202E", 50)).isNull();
    assertThat(Text.given("\u202A \u2066")).isNull();
  }

  @Test
  void joinersOfScriptsAreKept() {
    String persian = "\u0645\u06CC\u200C\u0631\u0648\u0645";
    assertThat(Text.fit(persian, 50)).isEqualTo(persian);
  }

  @Test
  void lettersAreComposed() {
    assertThat(Text.fit("Fo\u0308r A\u030A", 10)).isEqualTo("F\u00F6r \u00C5");
  }

  @Test
  void ofTheMarksOfALetterThirtyStay() {
    String mixed = "\u0300\u0316".repeat(15);

    assertThat(Text.fit("o" + mixed, 100)).hasSize(30);
    assertThat(Text.fit("o" + mixed.repeat(100) + "k", 100)).hasSize(31).endsWith("k");
    assertThat(SearchNormalizer.sortKey("o" + mixed.repeat(100) + "k")).isEqualTo("ok");
  }

  @Test
  void whatBecomesAMarkCountsAsOne() {
    for (var sound : List.of("\uFF9E", "\uFF9F")) {
      assertThat(Text.normalized("\uFF8A" + (sound + "\u0300").repeat(100), Form.NFKD)).hasSize(31);
    }
  }

  @Test
  void longTextIsCutWithAMarkerAndFitsTheColumn() {
    assertThat(Text.fit("a".repeat(60), 50)).hasSize(50).endsWith("a […]");
  }

  @Test
  void halfACharacterIsNotLeftAtACut() {
    assertThat(Text.cut("Key of 𝄞", 8)).isEqualTo("Key of ");
    assertThat(Text.cut("Key of 𝄞 major", 9)).isEqualTo("Key of 𝄞");
    assertThat(Text.cut("Key of 𝄞", 9)).isEqualTo("Key of 𝄞");
  }

  @Test
  void surrogatePairsAreNotSplit() {
    String cut = Text.fit("𝄞".repeat(30), 20);
    assertThat(cut).endsWith(" […]");
    assertThat(Character.isSurrogate(cut.charAt(cut.length() - 5))).isTrue();
    assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }
}
