package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

  @Test
  void charactersOfPatternsStandForThemselves() {
    assertThat(LikePattern.beginning(" REQ_1 ")).isEqualTo("REQ\\_1%");
    assertThat(LikePattern.beginning("100%")).isEqualTo("100\\%%");
    assertThat(LikePattern.beginning("a\\")).isEqualTo("a\\\\%");
  }
}
