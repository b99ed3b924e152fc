package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoanLetterWriterTest {

  @Test
  void aLongListGoesIntoSeveralLettersThatHaveRoomForATemplateToo() {
    assertThat(sizes(2, "line")).containsExactly(2);
    assertThat(sizes(500, "line")).containsExactly(500);
    assertThat(sizes(45, "x".repeat(399))).containsExactly(30, 15);
  }

  @Test
  void noLineOfALongListIsLostOrTwice() {
    List<String> lines = IntStream.range(0, 99).mapToObj(Integer::toString).toList();
    assertThat(LoanLetterWriter.parts(lines).stream().flatMap(List::stream))
        .containsExactlyElementsOf(lines);
  }

  private static List<Integer> sizes(int lines, String line) {
    return LoanLetterWriter.parts(Collections.nCopies(lines, line)).stream()
        .map(List::size)
        .toList();
  }
}
