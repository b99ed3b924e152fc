package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedNumberSpellingsTest {

  @Test
  void theNumberAsItIsComesFirst() {
    assertThat(ScannedNumberSpellings.of("Gt-17")).containsExactly("Gt-17", "gt-17", "GT-17");
    assertThat(ScannedNumberSpellings.of("GT-17")).containsExactly("GT-17", "gt-17");
    assertThat(ScannedNumberSpellings.of("30100200300")).containsExactly("30100200300");
  }

  @Test
  void theFirstSpellingThatIsKnownIsMeant() {
    assertThat(ScannedNumberSpellings.known("gt-17", List.of("GT-17")::contains))
        .isEqualTo("GT-17");
    assertThat(ScannedNumberSpellings.known("gt-17", List.of("GT-17", "gt-17")::contains))
        .isEqualTo("gt-17");
    assertThat(ScannedNumberSpellings.known("Gt-17", List.of("gT-17")::contains))
        .isEqualTo("Gt-17");
  }
}
