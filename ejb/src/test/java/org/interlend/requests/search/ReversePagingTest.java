package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a list of ten rows, read from the nearer end. */
class ReversePagingTest {

  private static final List<Integer> LIST = IntStream.range(0, 10).boxed().toList();

  private boolean fromTheEnd;
  private int skipped;

  @ParameterizedTest
  @CsvSource({
    "0, 3, false, 0",
    "5, 3, false, 5",
    "6, 3, true, 1",
    "8, 3, true, 0",
    "7, 3, true, 0"
  })
  void aPageHasTheRowsOfTheListInItsOrder(int first, int rows, boolean backwards, int skips) {
    List<Integer> page = ReversePaging.page(first, rows, LIST.size(), this::read);
    assertThat(page).isEqualTo(LIST.subList(first, Math.min(first + rows, LIST.size())));
    assertThat(fromTheEnd).isEqualTo(backwards);
    assertThat(skipped).isEqualTo(skips);
  }

  private List<Integer> read(boolean backwards, int first, int rows) {
    fromTheEnd = backwards;
    skipped = first;
    List<Integer> list = new ArrayList<>(LIST);
    if (backwards) {
      Collections.reverse(list);
    }
    return list.subList(first, Math.min(first + rows, list.size()));
  }
}
