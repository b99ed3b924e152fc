package org.interlend.libris.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order open requests are read. */
class RefreshRotationTest {

  private final RefreshRotation order = new RefreshRotation();

  @Test
  void allHaveTheirTurnInTheCourseOfSomeRuns() {
    List<String> open = numbers(0, 120);
    assertThat(run(open)).isEqualTo(numbers(0, 50));
    assertThat(run(open)).isEqualTo(numbers(50, 100));
    List<String> third = run(open);
    assertThat(third.subList(0, 20)).isEqualTo(numbers(100, 120));
    assertThat(third.subList(20, 50)).isEqualTo(numbers(0, 30));
  }

  @Test
  void whatHasEndedIsForgottenAndWhatIsNewComesFirst() {
    run(numbers(0, 40));
    List<String> open = new ArrayList<>(numbers(30, 40));
    open.addAll(numbers(100, 105));
    List<String> next = new ArrayList<>(numbers(100, 105));
    next.addAll(numbers(30, 40));
    assertThat(run(open)).isEqualTo(next);
  }

  private List<String> run(List<String> open) {
    List<String> next = order.next("LIBRIS", open);
    next.forEach(number -> order.isRead("LIBRIS", number));
    return next;
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }
}
