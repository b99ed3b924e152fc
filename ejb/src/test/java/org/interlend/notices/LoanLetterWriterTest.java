package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoanLetterWriterTest {

  @Test
  void aLongListGoesIntoSeveralLettersOfFiftyLinesAtMost() {
    assertThat(sizes(2)).containsExactly(2);
    assertThat(sizes(50)).containsExactly(50);
    assertThat(sizes(51)).containsExactly(50, 1);
    assertThat(sizes(120)).containsExactly(50, 50, 20);
  }

  @Test
  void noLineOfALongListIsLostOrTwice() {
    List<String> lines = IntStream.range(0, 99).mapToObj(Integer::toString).toList();
    assertThat(LoanLetterWriter.parts(lines).stream().flatMap(List::stream))
        .containsExactlyElementsOf(lines);
  }

  private static List<Integer> sizes(int lines) {
    return LoanLetterWriter.parts(Collections.nCopies(lines, "line")).stream()
        .map(List::size)
        .toList();
  }
}
