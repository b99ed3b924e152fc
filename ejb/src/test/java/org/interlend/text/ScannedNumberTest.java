package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedNumberTest {

  @Test
  void theNumberAsItIsComesFirst() {
    assertThat(ScannedNumber.spellings("Gt-17")).containsExactly("Gt-17", "gt-17", "GT-17");
    assertThat(ScannedNumber.spellings("GT-17")).containsExactly("GT-17", "gt-17");
    assertThat(ScannedNumber.spellings("30100200300")).containsExactly("30100200300");
  }

  @Test
  void theFirstSpellingThatIsKnownIsMeant() {
    assertThat(ScannedNumber.known("gt-17", List.of("GT-17")::contains)).isEqualTo("GT-17");
    assertThat(ScannedNumber.known("gt-17", List.of("GT-17", "gt-17")::contains))
        .isEqualTo("gt-17");
    assertThat(ScannedNumber.known("Gt-17", List.of("gT-17")::contains)).isEqualTo("Gt-17");
  }
}
