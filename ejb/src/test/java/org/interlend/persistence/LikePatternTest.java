package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

  @Test
  void charactersOfPatternsStandForThemselves() {
    assertThat(LikePattern.of(" req_1 ")).contains("req\\_1%");
    assertThat(LikePattern.of("100%")).contains("100\\%%");
    assertThat(LikePattern.of("a\\")).contains("a\\\\%");
  }

  @Test
  void textIsComparedInLowerCase() {
    assertThat(LikePattern.of("Østergård")).contains("østergård%");
  }

  @Test
  void nothingTypedHasNoPattern() {
    assertThat(LikePattern.of(null)).isEmpty();
    assertThat(LikePattern.of("  ")).isEmpty();
  }
}
