package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterFilterTest {

  @ParameterizedTest
  @EnumSource
  void staffDecideOfWhatFailedOrHadNoAddress(LetterStatus status) {
    assertThat(LetterFilter.in(status).awaitsStaff())
        .isEqualTo(status == LetterStatus.FAILED || status == LetterStatus.NO_ADDRESS);
  }

  @Test
  void aListWithAnyOtherLetterIsNotDecidedAsAWhole() {
    assertThat(of(Set.of(LetterStatus.FAILED, LetterStatus.NO_ADDRESS)).awaitsStaff()).isTrue();
    assertThat(of(Set.of(LetterStatus.FAILED, LetterStatus.SENT)).awaitsStaff()).isFalse();
    assertThat(of(Set.of()).awaitsStaff()).isFalse();
  }

  private static LetterFilter of(Set<LetterStatus> statuses) {
    return new LetterFilter(statuses, null, null, true);
  }
}
