package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedColumnTest {

  private static final int ROOM = 200;

  @Test
  void whatIsWrittenIsReadAgain() {
    List<List<String>> rows =
        List.of(
            Arrays.asList("Titel", "A | B", null),
            Arrays.asList(null, "back\\slash", "\\|"),
            Arrays.asList("x", "y", "z"));
    assertThat(read(write(rows), 3)).isEqualTo(rows);
  }

  @Test
  void linesOfACellBecomeOne() {
    assertThat(read(write(List.of(List.of("one\ntwo"))), 1)).containsExactly(List.of("one two"));
  }

  @Test
  void longCellsAreCutUntilAllRowsHaveRoom() {
    List<List<String>> rows = Collections.nCopies(4, List.of("K", "v".repeat(ROOM)));
    String column = write(rows);
    assertThat(column.length()).isLessThanOrEqualTo(ROOM);
    assertThat(read(column, 2))
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.get(1)).startsWith("v").endsWith("[…]"));
  }

  @Test
  void noRowsAreNoColumn() {
    assertThat(write(List.of())).isNull();
    assertThat(write(null)).isNull();
    assertThat(read(null, 1)).isEmpty();
  }

  private static String write(List<List<String>> rows) {
    return DelimitedColumn.write(rows, row -> row, ROOM);
  }

  private static List<List<String>> read(String column, int cells) {
    return DelimitedColumn.read(column, cells, row -> row);
  }
}
