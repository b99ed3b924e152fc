package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedRowsTest {

  private static final int ROOM = 200;

  @Test
  void whatIsWrittenIsReadAgain() {
    List<List<String>> rows =
        List.of(
            Arrays.asList("Titel", "A | B", null),
            Arrays.asList(null, "back\\slash", "\\|"),
            Arrays.asList("x", "y", "z"));
    assertThat(DelimitedRows.read(DelimitedRows.write(rows, ROOM), 3)).isEqualTo(rows);
  }

  @Test
  void linesOfACellBecomeOne() {
    assertThat(DelimitedRows.read(DelimitedRows.write(List.of(List.of("one\ntwo")), ROOM), 1))
        .containsExactly(List.of("one two"));
  }

  @Test
  void longCellsAreCutUntilAllRowsHaveRoom() {
    List<List<String>> rows = Collections.nCopies(4, List.of("K", "v".repeat(ROOM)));
    String column = DelimitedRows.write(rows, ROOM);
    assertThat(column.length()).isLessThanOrEqualTo(ROOM);
    assertThat(DelimitedRows.read(column, 2))
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.get(1)).startsWith("v").endsWith("[…]"));
  }

  @Test
  void noRowsAreNoColumn() {
    assertThat(DelimitedRows.write(List.of(), ROOM)).isNull();
    assertThat(DelimitedRows.read(null, 1)).isEmpty();
  }
}
