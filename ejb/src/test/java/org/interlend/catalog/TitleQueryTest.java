package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.TitleQuery.CallNumber;
import org.junit.jupiter.api.Test;

class TitleQueryTest {

  @Test
  void callNumbersAreComparedWithoutBlanks() {
    assertThat(CallNumber.of("qa76.73 .J38", false)).contains(new CallNumber("QA76.73.J38", false));
    assertThat(CallNumber.of(" ", false)).isEmpty();
  }
}
