package org.interlend.lending.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskLetterJobTest {

  @Test
  void noDeskGetsASecondMailOfTheDayAfterOneThatCouldNotBeWritten() {
    assertThat(new DeskLetterJob().isRetried()).isFalse();
  }
}
